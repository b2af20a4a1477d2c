/** One SVG path an icon, 24 × 24, stroked and not filled. A dot is a line of length 0 with round ends. */
export const shapes = {
  alert: 'M12 4 2.5 20h19zM12 10v4.5M12 17.5v0',
  archive: 'M3 5h18v4H3zM5 9v10h14V9M10 13h4',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3.5V7M16 3.5V7',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  'chevron-down': 'm6 9.5 6 6 6-6',
  'chevron-left': 'm14.5 6-6 6 6 6',
  'chevron-right': 'm9.5 6 6 6-6 6',
  'chevron-up': 'm6 14.5 6-6 6 6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7.5V12l3 2',
  close: 'M6 6l12 12M18 6 6 18',
  'contrast-less':
    'M10 4a8 8 0 1 0 0 16zM4 8.5h6M2.5 12H10M4 15.5h6M10 4a8 8 0 0 1 7.5 5M17.5 15a8 8 0 0 1-7.5 5M16 12h6',
  'contrast-more':
    'M10 4a8 8 0 1 0 0 16zM4 8.5h6M2.5 12H10M4 15.5h6M10 4a8 8 0 0 1 7.5 5M17.5 15a8 8 0 0 1-7.5 5M16 12h6M19 9v6',
  download: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4 20h16',
  external: 'M13 4h7v7M20 4l-9 9M17 14v6H4V7h6',
  eye: 'M2 12s3.5-6.5 10-6.5S22 12 22 12s-3.5 6.5-10 6.5S2 12 2 12M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6',
  facebook: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M15.5 8H14a2 2 0 0 0-2 2v11M9 13.5h5.5',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  filter: 'M4 6h16M7 12h10M10 18h4',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5.5M12 7.5v0',
  urgent: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5V13M12 16.5v0',
  home: 'm3 11.5 9-8 9 8M6 9v11h12V9M10 20v-6h4v6',
  link: 'M10 14a4.5 4.5 0 0 0 6.5 0l3-3A4.6 4.6 0 0 0 13 4.5l-1.5 1.5M14 10a4.5 4.5 0 0 0-6.5 0l-3 3a4.6 4.6 0 0 0 6.5 6.5l1.5-1.5',
  listen: 'M4 9.5v5h4l5 4.5V5L8 9.5zM16.5 9a4.5 4.5 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6v0M4.5 12v0M4.5 18v0',
  mail: 'M3 5.5h18v13H3zM3.5 6.5 12 13l8.5-6.5',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  phone: 'M5 4h4l1.5 5-2 1.5a12 12 0 0 0 5 5l1.5-2 5 1.5v4a16 16 0 0 1-15-15',
  pin: 'M12 21s-7-6-7-11.5a7 7 0 0 1 14 0C19 15 12 21 12 21M12 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5',
  print: 'M7 8V3.5h10V8M7 17H3.5V8h17v9H17M7 14h10v6.5H7z',
  reset: 'M4.5 5v5h5M4.8 10a8 8 0 1 1-.6 4.5',
  rss: 'M5 4a15 15 0 0 1 15 15M5 10.5a8.5 8.5 0 0 1 8.5 8.5M6 18v0',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5 21 21',
  tag: 'M12 3h8v8l-9 9.5L3.5 12zM16 7v0',
  users:
    'M9 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M2.5 20a6.5 6.5 0 0 1 13 0M16 5a3.5 3.5 0 0 1 0 6.5M18.5 14a6.5 6.5 0 0 1 3 6',
  zalo: 'M4 4h16v13h-9l-4.5 4v-4H4zM9 8h6l-6 5.5h6',
} as const;

export type IconName = keyof typeof shapes;
