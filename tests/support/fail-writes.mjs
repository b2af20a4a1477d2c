/** Loaded into a build by `node --import`: the disk is full for what begins with one of the paths of FAIL_WRITES_BELOW. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';

const paths = process.env.FAIL_WRITES_BELOW.split(path.delimiter);

/** The error of Node itself has no path when the disk is full in the middle of a file. */
function fault(target) {
  const file = target instanceof URL ? target.pathname : String(target);
  if (!paths.some((known) => path.resolve(file).startsWith(known))) return undefined;
  const error = new Error('ENOSPC: no space left on device, write');
  return Object.assign(error, { code: 'ENOSPC', errno: -28, syscall: 'write' });
}

function patch(owner, name, position, answer) {
  const original = owner[name];
  owner[name] = function (...args) {
    const error = fault(args[position]);
    if (!error) return original.apply(this, args);
    // Half of a file is what a full disk leaves.
    if (name.startsWith('writeFile')) fs.closeSync(fs.openSync(args[position], 'w'));
    return answer(error, args);
  };
}

const reject = (error) => Promise.reject(error);
const raise = (error) => {
  throw error;
};
const call = (error, args) => process.nextTick(args.at(-1), error);
for (const [name, position] of [
  ['writeFile', 0],
  ['copyFile', 1],
]) {
  patch(fs.promises, name, position, reject);
  patch(fs, name, position, call);
  patch(fs, `${name}Sync`, position, raise);
}
syncBuiltinESMExports();
