/** Lengths of sound and film in words, and as machines read them. */

function partsOf(seconds: number): [hours: number, minutes: number, seconds: number] {
  const whole = Math.max(1, Math.round(seconds));
  return [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
}

/** `205` → `3 phút 25 giây`; from an hour on seconds are left out. */
export function formatDuration(seconds: number): string {
  const [hours, minutes, rest] = partsOf(seconds);
  const parts =
    hours > 0
      ? ([
          [hours, 'giờ'],
          [minutes, 'phút'],
        ] as const)
      : ([
          [minutes, 'phút'],
          [rest, 'giây'],
        ] as const);
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}

/** `205` → `PT3M25S`: https://www.w3.org/TR/xmlschema-2/#duration */
export function isoDuration(seconds: number): string {
  const [hours, minutes, rest] = partsOf(seconds);
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest ? `${rest}S` : ''}`;
}
