/** What is asked of a voice of the browser. */
export type VoiceOption = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * The voice that is used for a language, such as `vi`: one on this device before one on the net, to which the text would be sent; the
 * system's own choice before others. Android writes `vi_VN`.
 */
export function chooseVoice<Voice extends VoiceOption>(
  voices: readonly Voice[],
  language: string,
): Voice | undefined {
  const score = (voice: Voice) => (voice.localService ? 2 : 0) + (voice.default ? 1 : 0);
  return voices
    .filter(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === language)
    .sort((a, b) => score(b) - score(a))[0];
}
