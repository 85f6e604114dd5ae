import { DEFAULT_BUDGET } from '@lookout/contract';
import { probeDocument } from './document.ts';

/** The probes of the demo, by what each of them shows. */
export const documents = {
  dropLaunch: probeDocument({
    title: 'Drop LogLaunch',
    description: 'One line of code makes half of all rows and nobody reads it.',
    source: 'logs\n| where eventName != "LogLaunch"\n',
    services: ['launcher'],
  }),
  redactSecret: probeDocument({
    title: 'Redact the banner secret',
    description: 'Release 4.2 logs a live token with the welcome banner. Remove the field, keep the record.',
    source: [
      'traces',
      '| extend customDimensions = iff(customDimensions.EventName == "LogWelcomeBanner",',
      '    bag_remove_keys(customDimensions, dynamic(["secret"])), customDimensions)',
      '',
    ].join('\n'),
    services: ['welcome-page'],
    whenTripped: 'drop',
    tests: [
      {
        name: 'the banner loses its secret and keeps its user',
        given: [
          {
            record: {
              eventName: 'LogWelcomeBanner',
              attributes: { secret: 'x', user: 'ada' },
              resource: { 'service.name': 'welcome-page' },
            },
            leaves: { removed: ['attributes.secret'] },
          },
        ],
      },
      {
        name: 'other lines of the page are left alone',
        given: [
          {
            record: { eventName: 'LogWelcome', resource: { 'service.name': 'welcome-page' } },
            leaves: 'unchanged',
          },
        ],
      },
    ],
  }),
  cacheLength: probeDocument({
    title: 'Cache length and requests',
    description: 'The length of the page cache, never logged by the code, beside the requests it serves.',
    source: [
      'traces',
      '| extend event = tostring(customDimensions.EventName), cached = toint(customDimensions.cacheLength)',
      '| summarize requests = countif(event == "LogWelcome"), cached = max(cached) by bin(timestamp, 10s)',
      '| render timechart',
      '',
    ].join('\n'),
  }),
  queueDepth: probeDocument({
    title: 'Depth of the work queue',
    description: 'Deepest and mean depth by kind of work.',
    source: [
      'logs',
      '| where eventName in ("LogEnqueueWork", "LogDequeueWork")',
      '| extend depth = toint(attributes.depth), work = tostring(attributes["work.kind"])',
      '| summarize deepest = max(depth), mean = avg(depth) by bin(timestamp, 10s), work',
      '| render areachart',
      '',
    ].join('\n'),
    services: ['work-queue'],
  }),
  countLookups: probeDocument({
    title: 'Count cache lookups instead of logging them',
    description: 'Every lookup is a record; a number every ten seconds says the same.',
    source: [
      'logs',
      '| where eventName == "LogCacheLookup"',
      '| summarize lookups = count(), hits = countif(tobool(attributes.isHit)) by bin(timestamp, 10s)',
      '| render timechart',
      '',
    ].join('\n'),
    services: ['page-cache'],
    originals: 'drop',
  }),
  hashErrors: probeDocument({
    title: 'Failed hashes by file type',
    description: 'Which files cannot be hashed?',
    source: [
      'logs',
      '| where eventName == "ErrorHashing"',
      '| extend fileType = extract("([a-z]+)-[0-9]+", 1, tostring(attributes.fileName))',
      '| summarize failures = count() by bin(timestamp, 1m), fileType',
      '| render columnchart',
      '',
    ].join('\n'),
    services: ['file-hasher'],
  }),
  shortenAgents: probeDocument({
    title: 'Shorten user agents',
    description: 'The user agent is a third of the bytes of a page view. Its first word is enough.',
    source: [
      'logs',
      '| extend attributes = iff(eventName == "LogWelcome",',
      '    bag_remove_keys(attributes, dynamic(["userAgent"])), attributes)',
      '',
    ].join('\n'),
    services: ['welcome-page'],
  }),
  cacheMisses: probeDocument({
    title: 'Cache misses only',
    description: 'Draft: are hits worth keeping at all?',
    source: 'logs\n| where not(eventName == "LogCacheLookup" and tobool(attributes.isHit))\n',
    services: ['page-cache'],
  }),
  everyFile: probeDocument({
    title: 'Groups by file name',
    description: 'Counts hashes by file name: more names than its memory holds.',
    source: [
      'logs',
      '| summarize hashes = count() by bin(timestamp, 1h), fileName = tostring(attributes.fileName), traceId',
      '',
    ].join('\n'),
    services: ['file-hasher'],
    budget: { ...DEFAULT_BUDGET, stateBytes: 65_536 },
  }),
  queueWarnings: probeDocument({
    title: 'Warnings only from the queue',
    description: 'Ran over the weekend sale.',
    source: 'logs\n| where severityNumber >= 13\n',
    services: ['work-queue'],
  }),
} as const;
