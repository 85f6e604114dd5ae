/** The refusal of a source by its name. */
export function unknownSource(name: string): string {
  return `A query starts with \`logs\` or \`traces\`; \`${name}\` is not a source that Lookout supports.`;
}
