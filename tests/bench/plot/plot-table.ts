/** The figures of the plot, for those who do not see it. */
import { formatCells } from '../measuring/table.ts';
import type { Curve } from './draw.ts';

/** One row a generator and kind of build, one column a size. */
export function plotTable(curves: readonly Curve[], sizes: readonly number[]): string {
  const rows = (['cold', 'changed'] as const).flatMap((kind) =>
    curves.map((curve) => [
      `${curve.title}, ${kind === 'cold' ? 'from nothing' : 'after one word'}`,
      ...sizes.map(
        (size) =>
          curve[kind].find(({ articles }) => articles === size)?.seconds.toFixed(1) ?? 'failed',
      ),
    ]),
  );
  return formatCells([
    ['seconds, by articles', ...sizes.map((size) => size.toLocaleString('en'))],
    ...rows,
  ]);
}
