import { type EndpointInput, type Endpoints, endpoints, type OperationId } from '@lookout/contract';

/** The names of the parameters in a path. */
type In<Path extends string> = Path extends `${string}/:${infer Name}/${infer Rest}`
  ? Name | In<`/${Rest}`>
  : Path extends `${string}/:${infer Name}`
    ? Name
    : never;

/** Every name that a parameter of a path has somewhere in the API. */
export type ParameterName = In<Endpoints[OperationId]['path']>;

/** Every operation that names something in its path. */
export type NamingOperation = {
  [Id in OperationId]: In<Endpoints[Id]['path']> extends never ? never : Id;
}[OperationId];

/** A body that each operation with a name in its path takes: a new one does not compile before it stands there. */
export type Bodies = { readonly [Id in NamingOperation]: EndpointInput<Endpoints[Id]>['body'] };

/** The parameters of an operation that name a thing. The number of a revision names it only within its probe. */
export function namesIn(operation: OperationId): (ParameterName | 'myTokenId')[] {
  const { path } = endpoints[operation];
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as ParameterName);
  return names
    .filter((name) => name !== 'revision')
    .map((name) => (path.includes('/me/') && name === 'tokenId' ? 'myTokenId' : name));
}
