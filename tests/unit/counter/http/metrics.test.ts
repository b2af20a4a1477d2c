import { expect, test } from 'vitest';
import { createMetrics } from '../../../../src/counter/http/metrics.ts';

test('requests are counted by route and status, and by buckets of their duration', () => {
  const metrics = createMetrics(() => 7);
  metrics.observeRequest('views', 204, 1);
  metrics.observeRequest('views', 204, 2);
  metrics.observeRequest('views', 503, 5001);
  expect(Number(/seconds_sum (.+)/.exec(metrics.print())?.[1])).toBeCloseTo(5.004);
  const lines = metrics.print().split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'tin_quan_counter_requests_total{route="views",status="204"} 2',
      'tin_quan_counter_requests_total{route="views",status="503"} 1',
      'tin_quan_counter_request_duration_seconds_bucket{le="0.001"} 1',
      'tin_quan_counter_request_duration_seconds_bucket{le="0.0025"} 2',
      'tin_quan_counter_request_duration_seconds_bucket{le="5"} 2',
      'tin_quan_counter_request_duration_seconds_bucket{le="+Inf"} 3',
      'tin_quan_counter_request_duration_seconds_count 3',
      'tin_quan_counter_articles 7',
    ]),
  );
});

test('views are counted by outcome', () => {
  const metrics = createMetrics(() => 0);
  metrics.countViews('counted', 3);
  metrics.countViews('repeated', 2);
  metrics.countViews('robot', 1);
  metrics.countViews('counted', 1);
  expect(metrics.print().match(/^tin_quan_counter_views_total.+$/gm)).toEqual([
    'tin_quan_counter_views_total{outcome="counted"} 4',
    'tin_quan_counter_views_total{outcome="repeated"} 2',
    'tin_quan_counter_views_total{outcome="robot"} 1',
  ]);
});
