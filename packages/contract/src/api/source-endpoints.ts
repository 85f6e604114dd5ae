import { NewSourceLinks, SourceLinks, SourcePlace } from '../source.ts';
import { z } from '../zod.ts';
import { API_BASE, EnvironmentParams } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

const LINKS = `${API_BASE}/environments/:environment/source-links`;

export const sourceEndpoints = {
  getSourceLinks: defineEndpoint({
    method: 'GET',
    path: LINKS,
    summary: 'The templates by which lines of code are linked to their source',
    right: 'view',
    params: EnvironmentParams,
    response: SourceLinks,
  }),
  setSourceLinks: defineEndpoint({
    method: 'PUT',
    path: LINKS,
    summary: 'Set the templates by which lines of code are linked to their source',
    right: 'administer',
    ifMatch: 'required',
    params: EnvironmentParams,
    body: NewSourceLinks,
    response: SourceLinks,
  }),
  getSourcePlace: defineEndpoint({
    method: 'GET',
    path: `${API_BASE}/environments/:environment/source-place`,
    summary: 'Where in the source a line of code is, with the lines around it where they can be read',
    right: 'view',
    params: EnvironmentParams,
    query: z.strictObject({ service: z.string().max(1024), durableId: z.string().max(1024) }),
    response: SourcePlace,
  }),
};
