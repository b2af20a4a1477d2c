/** Metrics for Prometheus: https://prometheus.io/docs/instrumenting/exposition_formats/ */

const PREFIX = 'tin_quan_counter_';

/** Upper bounds of the buckets, in seconds. */
const BUCKETS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];

export type Metrics = ReturnType<typeof createMetrics>;

/** Metrics of one running service. `countArticles` returns how many articles the portal has. */
export function createMetrics(countArticles: () => number) {
  const requests = new Map<string, number>();
  const buckets = new Array<number>(BUCKETS_S.length + 1).fill(0);
  let totalSeconds = 0;
  const views = { counted: 0, repeated: 0, robot: 0 };

  return {
    /** Records a request that was answered. */
    observeRequest: (route: string, status: number, milliseconds: number): void => {
      const labels = `route="${route}",status="${status}"`;
      requests.set(labels, (requests.get(labels) ?? 0) + 1);
      const found = BUCKETS_S.findIndex((bound) => milliseconds <= bound * 1000);
      const bucket = found === -1 ? BUCKETS_S.length : found;
      buckets[bucket] = (buckets[bucket] ?? 0) + 1;
      totalSeconds += milliseconds / 1000;
    },
    /** Records views that were counted, were repetitions of a reader, or came from robots. */
    countViews: (outcome: keyof typeof views, number: number): void => {
      views[outcome] += number;
    },
    /** All metrics in the text format. */
    print: (): string => {
      let total = 0;
      const cumulative = buckets.map((number, index) => {
        total += number;
        return `request_duration_seconds_bucket{le="${BUCKETS_S[index] ?? '+Inf'}"} ${total}`;
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
          `request_duration_seconds_sum ${totalSeconds}`,
          `request_duration_seconds_count ${total}`,
        ]),
        ...family(
          'views_total',
          'counter',
          'Views reported since the service started.',
          Object.entries(views).map(
            ([outcome, number]) => `views_total{outcome="${outcome}"} ${number}`,
          ),
        ),
        ...family('articles', 'gauge', 'Articles of the portal.', [`articles ${countArticles()}`]),
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
