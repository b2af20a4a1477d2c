/**
 * One value for the whole process. Astro loads its configuration, the content layer and the pages as three module graphs,
 * so a variable of a module would be three variables.
 */
export function processWide<Value>(name: string, create: () => Value): Value {
  const values = globalThis as unknown as Record<symbol, Value | undefined>;
  return (values[Symbol.for(`tin-quan:${name}`)] ??= create());
}
