/** Figures for Prometheus: https://prometheus.io/docs/instrumenting/exposition_formats/ */

const PREFIX = 'tin_quan_counter_';

/** Upper bounds of the buckets, in seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];

export type Metrics = ReturnType<typeof createMetrics>;

/** Figures of one running service. `articles` asks how many articles are known. */
export function createMetrics(articles: () => number) {
  const requests = new Map<string, number>();
  const buckets = new Array<number>(BUCKETS.length + 1).fill(0);
  let seconds = 0;
  const views = { counted: 0, repeated: 0, robot: 0 };

  return {
    /** A request has been answered after so many milliseconds. */
    answered: (route: string, status: number, milliseconds: number): void => {
      const labels = `route="${route}",status="${status}"`;
      requests.set(labels, (requests.get(labels) ?? 0) + 1);
      const slower = BUCKETS.findIndex((bound) => milliseconds <= bound * 1000);
      const place = slower === -1 ? BUCKETS.length : slower;
      buckets[place] = (buckets[place] ?? 0) + 1;
      seconds += milliseconds / 1000;
    },
    /** So many views were new, repetitions of a reader, or of robots. */
    viewed: (outcome: keyof typeof views, number: number): void => {
      views[outcome] += number;
    },
    /** All figures in the text format. */
    print: (): string => {
      let below = 0;
      const cumulative = buckets.map((number, place) => {
        below += number;
        return `request_duration_seconds_bucket{le="${BUCKETS[place] ?? '+Inf'}"} ${below}`;
      });
      return [
        ...family(
          'requests_total',
          'counter',
          'Requests answered.',
          [...requests].map(([labels, number]) => `requests_total{${labels}} ${number}`),
        ),
        ...family('request_duration_seconds', 'histogram', 'Time until the answer.', [
          ...cumulative,
          `request_duration_seconds_sum ${seconds}`,
          `request_duration_seconds_count ${below}`,
        ]),
        ...family(
          'views_total',
          'counter',
          'Views reported since the service started.',
          Object.entries(views).map(
            ([outcome, number]) => `views_total{outcome="${outcome}"} ${number}`,
          ),
        ),
        ...family('articles', 'gauge', 'Articles of the portal.', [`articles ${articles()}`]),
        ...family('resident_memory_bytes', 'gauge', 'Memory of the process.', [
          `resident_memory_bytes ${process.memoryUsage.rss()}`,
        ]),
        '',
      ].join('\n');
    },
  };
}

function family(name: string, type: string, help: string, samples: readonly string[]): string[] {
  return [
    `# HELP ${PREFIX}${name} ${help}`,
    `# TYPE ${PREFIX}${name} ${type}`,
    ...samples.map((sample) => PREFIX + sample),
  ];
}
