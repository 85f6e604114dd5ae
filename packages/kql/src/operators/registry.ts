import type { OperatorCompiler } from '../compile/context.ts';
import { as } from './as.ts';
import { count } from './count.ts';
import { distinct } from './distinct.ts';
import { extend } from './extend.ts';
import { getschema } from './getschema.ts';
import { join, lookup } from './join.ts';
import { mvApply } from './mv-apply.ts';
import { mvExpand } from './mv-expand.ts';
import { parse, parseWhere } from './parse.ts';
import { parseKv } from './parse-kv.ts';
import { project } from './project.ts';
import { projectAway } from './project-away.ts';
import { projectKeep } from './project-keep.ts';
import { projectRename } from './project-rename.ts';
import { projectReorder } from './project-reorder.ts';
import { render } from './render.ts';
import { sample } from './sample.ts';
import { serialize } from './serialize.ts';
import { sort } from './sort.ts';
import { summarize } from './summarize.ts';
import { take } from './take.ts';
import { top } from './top.ts';
import { union } from './union.ts';
import { where } from './where.ts';

/**
 * The whitelist of query operators, by their kind in Kusto's syntax tree. What is not here is refused. To add
 * one, write its compiler and list it.
 */
export const operatorCompilers: Readonly<Record<string, OperatorCompiler>> = {
  FilterOperator: where,
  ExtendOperator: extend,
  ProjectOperator: project,
  ProjectAwayOperator: projectAway,
  ProjectKeepOperator: projectKeep,
  ProjectRenameOperator: projectRename,
  ProjectReorderOperator: projectReorder,
  ParseOperator: parse,
  ParseWhereOperator: parseWhere,
  ParseKvOperator: parseKv,
  MvExpandOperator: mvExpand,
  MvApplyOperator: mvApply,
  SummarizeOperator: summarize,
  TakeOperator: take,
  RenderOperator: render,
  SampleOperator: sample,
  SortOperator: sort,
  TopOperator: top,
  DistinctOperator: distinct,
  CountOperator: count,
  UnionOperator: union,
  JoinOperator: join,
  LookupOperator: lookup,
  GetSchemaOperator: getschema,
  SerializeOperator: serialize,
  AsOperator: as,
};
