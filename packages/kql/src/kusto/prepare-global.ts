/**
 * Bridge.NET, which the Kusto library is compiled with, looks for Node's `global`. A browser has none, so it
 * gets an alias. This module must be evaluated before the library: import it first.
 */
const scope = globalThis as { global?: unknown };
scope.global ??= globalThis;
