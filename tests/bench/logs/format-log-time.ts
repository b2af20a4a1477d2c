/** Formats seconds since 1970 as logs do; `zone` is in minutes ahead of UTC: `21/Nov/2026:10:52:33 +0700`. */
export function formatLogTime(second: number, zone: number): string {
  const local = new Date((second + zone * 60) * 1000).toUTCString();
  const [, day, month, year, time] = /, (\d\d) (\w{3}) (\d{4}) (\S+)/.exec(local) ?? [];
  const ahead = Math.abs(zone);
  const digits = String(Math.floor(ahead / 60) * 100 + (ahead % 60)).padStart(4, '0');
  return `${day}/${month}/${year}:${time} ${zone < 0 ? '-' : '+'}${digits}`;
}
