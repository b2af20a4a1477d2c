let decimals: Intl.NumberFormat | undefined;
let oneDecimal: Intl.NumberFormat | undefined;

/** A number as Vietnamese readers write it: `1234` → `1.234`, `12.5` → `12,5`. */
export function formatNumber(value: number): string {
  // The first formatter of a page takes a slow phone 60 ms, and most numbers are whole.
  if (Number.isSafeInteger(value)) return String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');
  return (decimals ??= new Intl.NumberFormat('vi-VN')).format(value);
}

/**
 * The size of a file for people: `245 KB`, `1,4 MB`. A step is 1,024 bytes, as file managers count;
 * whole numbers up to KB, one decimal from MB on. A size that would be printed as `1.024 KB` is
 * already `1,0 MB`.
 */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${formatNumber(Math.round(bytes))} B`;
  const kilobytes = bytes / 1024;
  if (Math.round(kilobytes) < 1024) return `${formatNumber(Math.round(kilobytes))} KB`;
  const megabytes = kilobytes / 1024;
  if (Math.round(megabytes * 10) < 10_240) return `${formatOneDecimal(megabytes)} MB`;
  return `${formatOneDecimal(megabytes / 1024)} GB`;
}

function formatOneDecimal(value: number): string {
  oneDecimal ??= new Intl.NumberFormat('vi-VN', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return oneDecimal.format(value);
}
