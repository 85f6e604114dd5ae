#!/usr/bin/env node
// Answers KQL queries: JSON lines {id, query, tables} on standard input, JSON lines {id, columns, rows} or
// {id, error} on standard output. See docs/command-line.md.
import { createInterface } from 'node:readline';
import { answer } from './answer.ts';

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answer(line))}\n`);
}
