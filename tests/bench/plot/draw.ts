/** Draws how the time of a build grows with the portal, as an SVG that is legible on light and on dark ground. */

export interface Curve {
  title: string;
  cold: Point[];
  changed: Point[];
}

interface Point {
  articles: number;
  seconds: number;
}

const PANEL = { width: 380, height: 300, gap: 20, top: 56, left: 64, right: 32, bottom: 56 };
const LEGEND_LINE = 24;
/** Told apart by colour, dashes and marks, so that no one of them is needed. */
const LOOKS = [
  { name: 'a', dash: '', mark: 'M-4,-4h8v8h-8z' },
  { name: 'b', dash: '7 4', mark: 'M0,-5L5,4H-5z' },
  { name: 'c', dash: '2 4', mark: 'M-5,0L0,-5L5,0L0,5z' },
  { name: 'd', dash: '9 3 2 3', mark: 'M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0' },
];

/** Both ways in which a host may show it: by the system's scheme, on a ground of its own. */
const STYLE = `
  .ground { fill: #ffffff; } text { fill: #1f2328; font: 14px system-ui, sans-serif; }
  .axis { stroke: #57606a; fill: none; } .grid { stroke: #d0d7de; } .line { fill: none; stroke-width: 2.5; }
  .a { stroke: #0550ae; } .b { stroke: #9a3412; } .c { stroke: #166534; } .d { stroke: #7e22ce; }
  .mark.a { fill: #0550ae; } .mark.b { fill: #9a3412; } .mark.c { fill: #166534; } .mark.d { fill: #7e22ce; }
  .head { font-weight: 600; }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #0d1117; } text { fill: #e6edf3; } .axis { stroke: #9198a1; } .grid { stroke: #30363d; }
    .a { stroke: #79c0ff; } .b { stroke: #ffa657; } .c { stroke: #7ee787; } .d { stroke: #d2a8ff; }
    .mark.a { fill: #79c0ff; } .mark.b { fill: #ffa657; } .mark.c { fill: #7ee787; } .mark.d { fill: #d2a8ff; }
  }`;

/** Two panels with the same axes: from nothing, and after one word. Both axes are logarithmic. */
export function drawPlot(curves: readonly Curve[]): string {
  const points = curves.flatMap(({ cold, changed }) => [...cold, ...changed]);
  const across = ticks(points.map(({ articles }) => articles));
  const up = ticks(points.map(({ seconds }) => seconds));
  const width = 2 * (PANEL.left + PANEL.width) + PANEL.gap + PANEL.right;
  const height = PANEL.top + PANEL.height + PANEL.bottom + curves.length * LEGEND_LINE;
  const panel = (kind: 'cold' | 'changed', title: string, number: number) => {
    const left = PANEL.left + number * (PANEL.left + PANEL.width + PANEL.gap);
    const x = scale(across, left, left + PANEL.width);
    const y = scale(up, PANEL.top + PANEL.height, PANEL.top);
    return [
      `<text class="head" x="${left}" y="${PANEL.top - 20}">${title}, seconds</text>`,
      ...up.map(
        (tick) =>
          `<path class="grid" d="M${left},${y(tick)}h${PANEL.width}"/><text x="${left - 8}" y="${y(tick) + 5}" text-anchor="end">${tick.toLocaleString('en')}</text>`,
      ),
      ...across.map(
        (tick) =>
          `<path class="grid" d="M${x(tick)},${PANEL.top}v${PANEL.height}"/><text x="${x(tick)}" y="${PANEL.top + PANEL.height + 20}" text-anchor="middle">${tick.toLocaleString('en')}</text>`,
      ),
      `<path class="axis" d="M${left},${PANEL.top}v${PANEL.height}h${PANEL.width}"/>`,
      `<text x="${left + PANEL.width / 2}" y="${PANEL.top + PANEL.height + 42}" text-anchor="middle">articles</text>`,
      ...curves.map((curve, index) => drawCurve(curve[kind], index, x, y)),
    ].join('\n');
  };
  const legend = curves.map(({ title }, index) => {
    const y = PANEL.top + PANEL.height + PANEL.bottom + index * LEGEND_LINE + 8;
    const { name, dash, mark } = lookOf(index);
    return `<path class="line ${name}" stroke-dasharray="${dash}" d="M${PANEL.left},${y}h48"/><path class="mark ${name}" transform="translate(${PANEL.left + 24},${y})" d="${mark}"/><text x="${PANEL.left + 60}" y="${y + 5}">${escape(title)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">
<title id="title">How the time of a build grows with the number of articles</title>
<desc id="desc">${escape(describe(curves))}</desc>
<style>${STYLE}
</style>
<rect class="ground" width="${width}" height="${height}"/>
${panel('cold', 'From nothing', 0)}
${panel('changed', 'After one word', 1)}
${legend.join('\n')}
</svg>
`;
}

type Scale = (value: number) => number;

function drawCurve(points: readonly Point[], index: number, x: Scale, y: Scale): string {
  if (points.length === 0) return '';
  const { name, dash, mark } = lookOf(index);
  const places = points.map(({ articles, seconds }) => `${x(articles)},${y(seconds)}`);
  const marks = places.map(
    (place) => `<path class="mark ${name}" transform="translate(${place})" d="${mark}"/>`,
  );
  return `<path class="line ${name}" stroke-dasharray="${dash}" d="M${places.join('L')}"/>${marks.join('')}`;
}

function lookOf(index: number) {
  return LOOKS[index % LOOKS.length] ?? { name: 'a', dash: '', mark: '' };
}

/** 1, 2, 5, 10, 20 … from the last one below the values to the first one above them. */
function ticks(values: readonly number[]): number[] {
  const steps = Array.from(
    { length: 24 },
    (_, place) => ([1, 2, 5][place % 3] ?? 1) * 10 ** (Math.floor(place / 3) - 1),
  );
  const lowest = steps.findLastIndex((step) => step <= Math.min(...values));
  const highest = steps.findIndex((step) => step >= Math.max(...values));
  return steps.slice(Math.max(0, lowest), highest + 1);
}

/** A logarithmic scale from the first to the last tick. */
function scale(steps: readonly number[], from: number, to: number): Scale {
  const [low, high] = [Math.log(steps[0] ?? 1), Math.log(steps.at(-1) ?? 10)];
  return (value) =>
    Math.round((from + ((Math.log(value) - low) / (high - low || 1)) * (to - from)) * 10) / 10;
}

function describe(curves: readonly Curve[]): string {
  const said = curves.map(({ title, cold, changed }) => {
    const list = (points: readonly Point[]) =>
      points
        .map(
          ({ articles, seconds }) =>
            `${articles.toLocaleString('en')} articles ${seconds.toFixed(1)} s`,
        )
        .join(', ');
    return `${title}: from nothing ${list(cold) || 'failed'}; after one word ${list(changed) || 'failed'}.`;
  });
  return `Two charts with logarithmic axes. ${said.join(' ')}`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
