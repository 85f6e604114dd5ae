import type { DynamicValue } from '../../column.ts';
import { scalarFunction } from '../definition.ts';

const URL_PARTS = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is;
const AUTHORITY = /^(?:([^:@]*)(?::([^@]*))?@)?(\[[^\]]*\]|[^:]*)(?::(\d*))?$/s;

const parseUrl = scalarFunction(
  {
    name: 'parse_url',
    signature: 'parse_url(url)',
    description:
      'The parts of an absolute URL: scheme, host, port, path, user name, password, query and fragment.',
    example: 'logs | extend host = tostring(parse_url(tostring(attributes.url)).Host)',
    page: 'parse-url-function',
    arity: [1, 1],
    parameters: ['string'],
    returns: 'dynamic',
  },
  ([url]) => urlParts(url as string),
);

function urlParts(url: string): DynamicValue {
  const [, scheme = '', authority = '', path = '', query = '', fragment = ''] = URL_PARTS.exec(url) ?? [];
  const [, user = '', password = '', host = '', port = ''] = AUTHORITY.exec(authority) ?? [];
  return {
    Scheme: scheme,
    Host: host,
    Port: port,
    Path: path,
    Username: user,
    Password: password,
    'Query Parameters': queryParameters(query),
    Fragment: fragment,
  };
}

const parseUrlQuery = scalarFunction(
  {
    name: 'parse_urlquery',
    signature: 'parse_urlquery(query)',
    description: 'The parameters of the query of a URL, `k1=v1&k2=v2`, in a bag under `Query Parameters`.',
    example: 'logs | extend parameters = parse_urlquery(tostring(attributes.query))',
    page: 'parse-url-query-function',
    arity: [1, 1],
    parameters: ['string'],
    returns: 'dynamic',
  },
  ([query]) => ({ 'Query Parameters': queryParameters((query as string).replace(/^\?/, '')) }),
);

function queryParameters(query: string): DynamicValue {
  const pairs = query.split('&').filter((pair) => pair !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const cut = pair.indexOf('=');
      return cut < 0 ? [pair, ''] : [pair.slice(0, cut), pair.slice(cut + 1)];
    }),
  );
}

export const urlFunctions = [parseUrl, parseUrlQuery];
