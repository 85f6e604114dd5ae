/** A string literal of KQL. */
export function kqlString(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}"`;
}

/** A member of a dynamic value: with a dot where the key allows it, else in brackets. */
export function kqlMember(object: string, key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `${object}.${key}` : `${object}[${kqlString(key)}]`;
}

/** A name for a result column, made from an attribute's key. */
export function kqlName(key: string): string {
  const name = key.replaceAll(/\W+/g, '_').replace(/^(?=\d)/, '_');
  return name === '' || name === '_' ? 'value' : name;
}
