/** Global set-up of the tests of the counting service: finds or installs Redis, and warns at the end when there is none. */
import type { TestProject } from 'vitest/node';
import { findRedis, installRedis } from '../support/redis.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The path of the program; '' where there is none. */
    redis: string;
  }
}

/** With CI=true it throws when there is no Redis, so that CI never passes with half of the tests. */
export default function setUp(project: TestProject): (() => void) | undefined {
  const installed = findRedis();
  const { program, reason } = installed ? { program: installed, reason: '' } : installRedis();
  project.provide('redis', program ?? '');
  if (program) return undefined;
  const message = `NOT RUN: the tests of the counting service on Redis or Valkey, since ${reason}. Install one of them (apt-get install redis-server) and run the tests again.`;
  if (process.env['CI'] === 'true') throw new Error(message);
  return () => console.warn(`\n${message}`);
}
