/**
 * Loaded into a build by `node --import`: another machine on another day. Its clock is three weeks ahead, it has one
 * processor, and its folders list their files in another order.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

const AHEAD_MS = 21 * 24 * 60 * 60 * 1000;
const { now: realNow } = Date;
const now = () => realNow() + AHEAD_MS;

// A subclass would not do: libraries that extend Date themselves look at the constructor.
const ahead = new Proxy(Date, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});

const { readdir: promised } = fs.promises;
const { readdir, readdirSync } = fs;
fs.promises.readdir = async (...args) => (await promised(...args)).reverse();
fs.readdirSync = (...args) => readdirSync(...args).reverse();
fs.readdir = (...args) => {
  const done = args.pop();
  readdir(...args, (error, entries) => done(error, entries?.reverse()));
};
const [cpu] = os.cpus();
os.cpus = () => (cpu ? [cpu] : []);
os.availableParallelism = () => 1;
syncBuiltinESMExports();
globalThis.Date = ahead;
