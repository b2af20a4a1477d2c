import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** So many files of the build tests for each of the counter tests, so that both last about as long. */
const BUILDS_EACH = 2;

/**
 * The order of the files of all projects. Tests of the counter wait more than they work: between builds, which only work,
 * their waiting leaves no processor idle. Unit tests come last, since small files end at the same time.
 */
export default class MixedSequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const of = (name: string) => sorted.filter(({ project }) => project.name === name);
    const builds = of('build').values();
    const counters = of('counter');
    const mixed = counters.flatMap((counter) => [...builds.take(BUILDS_EACH), counter]);
    const known = new Set([...mixed, ...builds]);
    return [...known, ...sorted.filter((file) => !known.has(file))];
  }
}
