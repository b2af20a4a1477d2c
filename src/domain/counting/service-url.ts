/** The URL of the service, from that in portal.yaml, with a trailing slash: `https://dem.example/`. */
export function serviceUrl(counter: string): string {
  const { href } = new URL(counter);
  let end = href.length;
  while (href[end - 1] === '/') end -= 1;
  return `${href.slice(0, end)}/`;
}
