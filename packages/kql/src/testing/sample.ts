import type { SampleSymbols } from '../types.ts';

/** What a live sample of the demo would have shown. */
export const sample: SampleSymbols = {
  attributes: [
    {
      name: 'secret',
      types: ['string'],
      values: [
        { text: 'a"b', count: 3 },
        { text: 'plain', count: 9 },
      ],
    },
    { name: 'http.route', types: ['string'], values: [] },
    { name: 'depth', types: ['long'], values: [{ text: '5', count: 2 }] },
  ],
  resource: [{ name: 'service.name', types: ['string'], values: [{ text: 'shop', count: 4 }] }],
  services: [{ text: 'shop', count: 4 }],
  eventNames: [
    { text: 'LogLaunch', count: 90 },
    { text: 'LogWelcome', count: 100 },
  ],
};
