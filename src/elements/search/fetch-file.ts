/** Fetches a file of the index. Rejects when it cannot be fetched. */
export async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Fetches a file of the index that holds JSON packed by gzip. Rejects also when a network sends something else. */
export async function fetchPacked<Content>(url: string): Promise<Content> {
  const bytes = await fetchBytes(url);
  const unpacked = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(unpacked).json()) as Content;
}
