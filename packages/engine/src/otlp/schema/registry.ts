import { create, createFileRegistry, type DescMessage, type FileRegistry } from '@bufbuild/protobuf';
import {
  type FieldDescriptorProto,
  FieldDescriptorProto_Label,
  FieldDescriptorProto_Type,
  FieldDescriptorProtoSchema,
  FileDescriptorProtoSchema,
} from '@bufbuild/protobuf/wkt';
import { messages } from './messages.ts';

const PACKAGE = 'lookout.otlp';

/** The scalar types that the tables use. */
const SCALARS: Readonly<Record<string, FieldDescriptorProto_Type>> = {
  bool: FieldDescriptorProto_Type.BOOL,
  bytes: FieldDescriptorProto_Type.BYTES,
  double: FieldDescriptorProto_Type.DOUBLE,
  fixed32: FieldDescriptorProto_Type.FIXED32,
  fixed64: FieldDescriptorProto_Type.FIXED64,
  int32: FieldDescriptorProto_Type.INT32,
  int64: FieldDescriptorProto_Type.INT64,
  sfixed64: FieldDescriptorProto_Type.SFIXED64,
  sint32: FieldDescriptorProto_Type.SINT32,
  string: FieldDescriptorProto_Type.STRING,
  uint32: FieldDescriptorProto_Type.UINT32,
  uint64: FieldDescriptorProto_Type.UINT64,
};

const FIELD = /^(?:(?<label>repeated|optional) |(?<oneof>\w+)\/)?(?<type>\w+) (?<name>\w+)$/;

let registry: FileRegistry | undefined;

/** The descriptor of an OTLP message, made on first use: most processes never leave the hot path. */
export function otlpMessage(name: string): DescMessage {
  registry ??= buildRegistry();
  const message = registry.getMessage(`${PACKAGE}.${name}`);
  if (message === undefined) throw new RangeError(`OTLP has no message ${name}.`);
  return message;
}

function buildRegistry(): FileRegistry {
  const file = create(FileDescriptorProtoSchema, {
    name: 'otlp.proto',
    package: PACKAGE,
    syntax: 'proto3',
    messageType: Object.entries(messages).map(([name, fields]) => messageOf(name, fields)),
  });
  return createFileRegistry(file, () => undefined);
}

function messageOf(name: string, fields: Readonly<Record<number, string>>) {
  const oneofs: string[] = [];
  const field = Object.entries(fields).map(([number, text]) => fieldOf(Number(number), text, oneofs));
  return { name, field, oneofDecl: oneofs.map((oneof) => ({ name: oneof })) };
}

function fieldOf(number: number, text: string, oneofs: string[]): FieldDescriptorProto {
  const { label, oneof, type, name } = FIELD.exec(text)!.groups as Record<string, string | undefined>;
  const scalar = SCALARS[type!];
  const field = create(FieldDescriptorProtoSchema, {
    name: name!,
    number,
    label: label === 'repeated' ? FieldDescriptorProto_Label.REPEATED : FieldDescriptorProto_Label.OPTIONAL,
    type: scalar ?? FieldDescriptorProto_Type.MESSAGE,
    ...(scalar === undefined ? { typeName: `.${PACKAGE}.${type}` } : {}),
  });
  if (oneof !== undefined) field.oneofIndex = indexIn(oneofs, oneof);
  if (label === 'optional') {
    // Protobuf's way to give a proto3 scalar presence: a oneof of its own.
    field.proto3Optional = true;
    field.oneofIndex = indexIn(oneofs, `_${name}`);
  }
  return field;
}

function indexIn(oneofs: string[], name: string): number {
  const index = oneofs.indexOf(name);
  return index >= 0 ? index : oneofs.push(name) - 1;
}
