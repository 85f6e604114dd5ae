import { expect, test } from 'vitest';
import { expressionOf, findings } from '../testing/compile-text.ts';

const valueOfLiteral = (json: string) => {
  const expression = expressionOf(`dynamic(${json})`);
  return expression.kind === 'literal' ? expression.value : expression;
};

test('a dynamic literal may hold other literals of KQL', () => {
  expect(
    valueOfLiteral(
      `[datetime(2022-01-01), 1h, guid(74be27de-1e4e-49d9-b579-fe0b331d3642), long(5), -2, -1.5, "x" 'y', dynamic({})]`,
    ),
  ).toEqual([
    '2022-01-01T00:00:00.0000000Z',
    '01:00:00',
    '74be27de-1e4e-49d9-b579-fe0b331d3642',
    5,
    -2,
    -1.5,
    'xy',
    {},
  ]);
});

test('keys and strings may stand in single quotes', () => {
  expect(valueOfLiteral(`{'a':'b', "c":'d"e'}`)).toEqual({ a: 'b', c: 'd"e' });
});

test('integers that JSON would round keep their digits', () => {
  expect(valueOfLiteral('{"id": 9223372036854775807}')).toMatchObject({
    function: 'parse_json',
    arguments: [{ value: '{"id":9223372036854775807}' }],
  });
});

test('what JSON cannot hold is refused at its place', () => {
  expect(findings('logs | extend x = dynamic([real(nan)])')).toMatchObject([{ marked: 'real(nan)' }]);
});
