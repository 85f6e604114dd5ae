import type { Table } from '@lookout/engine';
import { batchOf } from './engine/pipeline.ts';
import { queryRaces } from './engine/queries.ts';
import { requestsOf } from './engine/requests.ts';
import { ruleRaces } from './engine/rules.ts';
import { summaryRaces } from './engine/summaries.ts';
import { decodeRace, generalDecoder, spliceRaces } from './engine/wire.ts';
import type { Figure } from './figure.ts';
import { DuckDb } from './peers/duckdb.ts';
import { installPeers } from './peers/install.ts';
import { protobufJsDecoder } from './peers/protobuf-js.ts';
import { figureOf, type Race } from './race.ts';

const RECORDS = 1_000_000;
/** Of the same records, for what takes long: peers that decode to objects, and gzip. */
const FEWER_REQUESTS = 25;

/** The engine against DuckDB, protobuf libraries and bare gzip, in one run over the same million records. */
export async function engineFigures(): Promise<Figure[]> {
  const requests = requestsOf(RECORDS);
  const fewer = requests.slice(0, FEWER_REQUESTS);
  const fewerRecords = (RECORDS / requests.length) * fewer.length;
  // DuckDB last: a million records in two forms would weigh on the memory that the others use.
  return [
    ...(await figuresOf(ruleRaces(fewer, fewerRecords))),
    ...(await protobufJsFigures(fewer, fewerRecords)),
    ...(await figuresOf([
      decodeRace(fewer, fewerRecords, generalDecoder),
      ...spliceRaces(fewer, fewerRecords),
    ])),
    ...(await duckDbFigures(requests)),
  ];
}

async function duckDbFigures(requests: readonly Uint8Array[]): Promise<Figure[]> {
  const duck = await withPeer('DuckDB', () => DuckDb.open(RECORDS));
  if (!duck) return [];
  const tables = requests.map((bytes): Table => batchOf(bytes).table('logs'));
  const races = [...(await queryRaces(tables, duck)), ...(await summaryRaces(tables, duck))];
  const figures = await figuresOf(races);
  duck.close();
  return figures;
}

async function protobufJsFigures(requests: readonly Uint8Array[], records: number): Promise<Figure[]> {
  const decode = await withPeer('protobufjs', protobufJsDecoder);
  if (!decode) return [];
  return figuresOf([decodeRace(requests, records, { name: 'protobufjs, decode', decode, atLeast: 5 })]);
}

/** A peer, or null and a plain word on the error output that its figures are missing. */
async function withPeer<T>(name: string, load: () => Promise<T>): Promise<T | null> {
  const failure = installPeers();
  try {
    return await load();
  } catch (error) {
    const reason = failure ?? (error instanceof Error ? error.message : String(error));
    console.error(`No figures against ${name}: it is not there (${reason}).`);
    return null;
  }
}

/** One after the other: two at a time would measure each other. */
async function figuresOf(races: readonly Race[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const race of races) figures.push(await figureOf(race));
  return figures;
}
