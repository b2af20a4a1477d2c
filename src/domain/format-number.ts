const plain = new Intl.NumberFormat('vi-VN');
const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('vi-VN', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** A number as Vietnamese readers write it: `1234` → `1.234`, `12.5` → `12,5`. */
export function formatNumber(value: number): string {
  return plain.format(value);
}

/**
 * The size of a file for people: `245 KB`, `1,4 MB`. A step is 1,024 bytes, as file managers count;
 * whole numbers up to KB, one decimal from MB on. A size that would be printed as `1.024 KB` is
 * already `1,0 MB`.
 */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${whole.format(bytes)} B`;
  const kilobytes = bytes / 1024;
  if (Math.round(kilobytes) < 1024) return `${whole.format(kilobytes)} KB`;
  const megabytes = kilobytes / 1024;
  if (Math.round(megabytes * 10) < 10_240) return `${oneDecimal.format(megabytes)} MB`;
  return `${oneDecimal.format(megabytes / 1024)} GB`;
}
