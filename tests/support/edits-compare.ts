/** Holds a build that could use what former ones left against one that could not. */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { placesOf, type Workspace } from './edits-workspace.ts';
import type { BuildResult } from './fixture-portal.ts';

/** What somebody sees of a build. */
export interface Outcome {
  exitCode: number | null;
  /** Errors, warnings and what is held back, sorted. */
  told: string[];
  /** The published files, each with the digest of its bytes. */
  files: ReadonlyMap<string, string>;
  output: string;
}

/** The outcome of a build that has ended. */
export function outcomeOf(workspace: Workspace, { exitCode, output }: BuildResult): Outcome {
  return { exitCode, output, told: toldIn(output), files: digestsOf(placesOf(workspace).dist) };
}

/** Every file below a folder with the digest of its bytes. */
export function digestsOf(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  return new Map(files.map((file) => [file, hash('sha1', readFileSync(path.join(folder, file)))]));
}

/** The problems in the output of a build, and what it says is not shown. */
function toldIn(output: string): string[] {
  const problems = output.match(/^ {2}(?:Lỗi|Cảnh báo) – .+(?:\n {4}.+)*/gm) ?? [];
  const [, heldBack = ''] = /^Không hiện trên cổng:\n((?: +.+\n)*)/m.exec(output) ?? [];
  return [...problems, ...heldBack.split('\n').filter(Boolean)].sort();
}

/**
 * What the warm build did otherwise than the cold one; nothing when it is as good. A build that failed must have left
 * what was published `before` it.
 */
export function findDifferences(
  warm: Outcome,
  cold: Outcome,
  before: ReadonlyMap<string, string>,
): string[] {
  const differences: string[] = [];
  if (warm.exitCode !== cold.exitCode) {
    differences.push(`exit code ${warm.exitCode}, cold ${cold.exitCode}`);
  }
  const expected = cold.exitCode === 0 ? cold.files : before;
  for (const line of warm.told) {
    if (!cold.told.includes(line)) differences.push(`told only by the warm build: ${line.trim()}`);
  }
  for (const line of cold.told) {
    if (!warm.told.includes(line)) differences.push(`told only by the cold build: ${line.trim()}`);
  }
  return [...differences, ...compareFiles(warm.files, expected)];
}

function compareFiles(
  found: ReadonlyMap<string, string>,
  expected: ReadonlyMap<string, string>,
): string[] {
  const names = [...new Set([...found.keys(), ...expected.keys()])].sort();
  return names.flatMap((name) => {
    const [ours, theirs] = [found.get(name), expected.get(name)];
    if (ours === theirs) return [];
    if (ours === undefined) return [`missing: ${name}`];
    if (theirs === undefined) return [`left over: ${name}`];
    return [`differs: ${name}`];
  });
}
