import { ApiPerson, people } from './e2e/support/api.ts';
const [dana, olu] = await Promise.all([ApiPerson.signIn(people.developer), ApiPerson.signIn(people.devops)]);
for (const [title, q] of [
  ['Requests by path', 'logs | where eventName == "LogWelcome" | summarize requests = count(), slowest = max(toreal(attributes.durationMs)) by bin(timestamp, 5s), path = tostring(attributes.path) | render timechart'],
  ['Depth of the work queue', 'logs | where eventName in ("LogEnqueueWork", "LogDequeueWork") | extend depth = toint(attributes.depth), work = tostring(attributes["work.kind"]) | summarize deepest = max(depth), mean = avg(depth) by bin(timestamp, 5s), work | render areachart'],
  ['Records by severity', 'logs | summarize records = count() by bin(timestamp, 5s), severityText | render piechart'],
] as const) await olu.approveAndRollOut(await dana.submit(title, q));
