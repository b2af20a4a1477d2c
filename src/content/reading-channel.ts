/** Tells what a reading of the content came to; problems.ts says why on a channel. */
import diagnostics from 'node:diagnostics_channel';
import type { Problem } from './problems.ts';
import type { Content } from './read-content.ts';

/** What one reading found. */
export interface Reading {
  /** Undefined when an error stopped it. */
  content?: Content;
  problems: readonly Problem[];
}

const channel = diagnostics.channel('tin-quan:reading');

/** Tells all who watch in this process. */
export function publishReading(reading: Reading): void {
  channel.publish(reading);
}

/** Calls `onReading` after each reading of the content. */
export function watchReadings(onReading: (reading: Reading) => void): void {
  channel.subscribe((reading) => onReading(reading as Reading));
}
