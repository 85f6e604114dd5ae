/** The reference examples of Dynamic Telemetry, as an author types them. */
export const queries = {
  dropChatty: 'traces | where tostring(customDimensions.EventName) != "LogLaunch"',
  redactSecret: `traces
| extend customDimensions = iff(customDimensions.EventName == "LogWelcomeBanner",
                                bag_remove_keys(customDimensions, dynamic(["secret"])), customDimensions)`,
  chartCache: `traces
| extend event = tostring(customDimensions.EventName), cached = toint(customDimensions.cacheLength)
| summarize requests = countif(event == "LogWelcome"), cached = max(cached) by bin(timestamp, 5s)
| render timechart`,
} as const;
