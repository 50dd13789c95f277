import { Kind } from "graphql";
import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from "graphql";

/** How deep a query nests and how many fields it renames. Introspection is not counted: its shape is fixed and its cost known. */
export interface QueryShape {
  readonly depth: number;
  readonly aliases: number;
}

/** Fragments are followed; validation has refused those that contain themselves before this is called. */
export function measureShape(operation: OperationDefinitionNode, document: DocumentNode): QueryShape {
  const fragments = new Map(document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION).map((fragment) => [fragment.name.value, fragment]));
  return measureSelection(operation.selectionSet, fragments, new Map());
}

function measureSelection(selections: SelectionSetNode | undefined, fragments: ReadonlyMap<string, FragmentDefinitionNode>, known: Map<string, QueryShape>): QueryShape {
  let depth = 0;
  let aliases = 0;
  for (const selection of selections?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value.startsWith("__")) continue;
      const inner = measureSelection(selection.selectionSet, fragments, known);
      depth = Math.max(depth, 1 + inner.depth);
      aliases += inner.aliases + (selection.alias === undefined ? 0 : 1);
      continue;
    }
    const inner = selection.kind === Kind.INLINE_FRAGMENT
      ? measureSelection(selection.selectionSet, fragments, known)
      : measureFragment(selection.name.value, fragments, known);
    depth = Math.max(depth, inner.depth);
    aliases += inner.aliases;
  }
  return { depth, aliases };
}

/** Each fragment is measured once: spread in spread would otherwise double the work at every level. */
function measureFragment(name: string, fragments: ReadonlyMap<string, FragmentDefinitionNode>, known: Map<string, QueryShape>): QueryShape {
  const before = known.get(name);
  if (before !== undefined) return before;
  const shape = measureSelection(fragments.get(name)?.selectionSet, fragments, known);
  known.set(name, shape);
  return shape;
}
