import { expect, test } from 'vitest';
import { captionFaults } from '../../../../src/domain/media/webvtt.ts';

const cues =
  '00:01.000 --> 00:04.500\nXin chào.\n\n1\n01:00:04.500 --> 01:00:06.000 line:0\nHết.\n';

test.each([
  ['as editors save it', `WEBVTT\n\n${cues}`],
  [
    'with a mark at its beginning and the line ends of Windows',
    `\uFEFFWEBVTT - lễ hội\r\n\r\n${cues.replaceAll('\n', '\r\n')}`,
  ],
  [
    'with notes and styles',
    `WEBVTT\n\nNOTE Người dịch\n\nSTYLE\n::cue { color: white }\n\n${cues}`,
  ],
])('a file of captions %s has no fault', (_, text) => {
  expect(captionFaults(text)).toEqual([]);
});

test.each([
  ['without its first line', cues, [[1, 'header']]],
  [
    'of another program',
    '1\n00:00:01,000 --> 00:00:04,500\nXin chào.\n',
    [
      [1, 'header'],
      [2, 'time'],
    ],
  ],
  ['with minutes above 59', 'WEBVTT\n\n00:75:01.000 --> 00:76:04.500\nA\n', [[3, 'time']]],
  ['that ends before it begins', 'WEBVTT\n\n00:04.000 --> 00:01.000\nA\n', [[3, 'backwards']]],
  [
    'out of order',
    'WEBVTT\n\n00:04.000 --> 00:05.000\nA\n\n00:01.000 --> 00:02.000\nB\n',
    [[6, 'order']],
  ],
  ['without words', 'WEBVTT\n\n00:04.000 --> 00:05.000\n\n', [[3, 'empty']]],
  ['without captions', 'WEBVTT\n', [[1, 'none']]],
])('captions %s are told with their line', (_, text, faults) => {
  expect(captionFaults(text).map(({ line, kind }) => [line, kind])).toEqual(faults);
});
