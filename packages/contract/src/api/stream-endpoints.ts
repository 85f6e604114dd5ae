import { FieldsReport } from '../field.ts';
import { Month, SavingsReport } from '../saving.ts';
import { NewStreamPrice, StreamPrice } from '../stream.ts';
import { z } from '../zod.ts';
import { API_BASE, EnvironmentParams } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

const PRICE = `${API_BASE}/environments/:environment/stream-price`;

export const streamEndpoints = {
  getStreamFields: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/environments/:environment/stream-fields`,
    summary:
      'The fields of one Durable ID with types, values and suspected secrets, from the sample of the last minute',
    right: 'view',
    params: EnvironmentParams,
    query: z.strictObject({ service: z.string().max(1024), durableId: z.string().max(1024) }),
    response: FieldsReport,
  }),
  getStreamPrice: defineEndpoint({
    method: 'GET',
    path: PRICE,
    summary: 'What the back end charges for a gigabyte, from which costs are reckoned',
    right: 'view',
    params: EnvironmentParams,
    response: StreamPrice,
  }),
  getSavings: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/environments/:environment/savings`,
    summary:
      'What the probes kept from leaving within a month, measured beside what their evidence projected',
    right: 'view',
    params: EnvironmentParams,
    query: z.strictObject({ month: Month.optional() }),
    response: SavingsReport,
  }),
  setStreamPrice: defineEndpoint({
    method: 'PUT',
    path: PRICE,
    summary: 'Set the price of a gigabyte, or none',
    right: 'administer',
    ifMatch: 'required',
    params: EnvironmentParams,
    body: NewStreamPrice,
    response: StreamPrice,
  }),
};
