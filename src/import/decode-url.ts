/** An address as people write it; one whose `%` begins no escape, as in `bao-cao-100%.pdf`, stays as it is. */
export function decodeUrl(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
