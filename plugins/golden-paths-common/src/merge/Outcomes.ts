import { isSameFile } from '../files/text';
import type { FileTree, TreeFile } from '../files/types';
import { PathSet } from './PathSet';
import type { MergeConflict, MergedFile } from './types';

/** A file that the template and the project both have. */
export interface PresentFile {
  /** Where the project has it, and where it belongs. */
  at: string;
  to: string;
  own: TreeFile;
  file: TreeFile;
  conflict?: MergeConflict;
  notes: string[];
}

function describe(present: PresentFile): MergedFile | undefined {
  const { at, to, own, file, conflict, notes } = present;
  const rest = { ...(conflict && { conflict }), notes };
  if (at !== to) {
    return { path: to, change: 'rename', from: at, file, ...rest };
  }
  if (file !== own) {
    return { path: at, change: 'modify', file, ...rest };
  }
  return conflict || notes.length > 0
    ? { path: at, change: 'keep', ...rest }
    : undefined;
}

/** Collects what becomes of each file. */
export class Outcomes {
  readonly files: PresentFile[] = [];
  readonly #removed: string[] = [];
  readonly #others = new Map<string, MergedFile>();

  noteDeleted(options: {
    path: string;
    templatePath: string;
    made: TreeFile;
    now?: TreeFile;
  }): void {
    const { path, templatePath, made, now } = options;
    if (now && (templatePath !== path || !isSameFile(made, now))) {
      this.#others.set(path, {
        path,
        change: 'keep',
        notes: [
          `The project deleted it, and it stays deleted, although the template ${
            templatePath === path ? 'changed it' : `moved it to ${templatePath}`
          } since.`,
        ],
      });
    }
  }

  noteRemoved(options: {
    path: string;
    projectPath: string;
    made: TreeFile;
    own: TreeFile;
  }): void {
    const { path, projectPath, made, own } = options;
    if (projectPath === path && isSameFile(made, own)) {
      this.#removed.push(path);
      return;
    }
    this.#others.set(projectPath, {
      path: projectPath,
      change: 'keep',
      conflict: 'removed-by-template',
      notes: [
        `The template no longer has ${
          projectPath === path ? 'it' : path
        }, but the project ${
          projectPath === path ? 'changed it' : 'moved it here'
        }. It stays; delete it when it is no longer needed.`,
      ],
    });
  }

  add(options: {
    path: string;
    file: TreeFile;
    own?: TreeFile;
    staying: PathSet;
  }): void {
    const { path, file, own, staying } = options;
    const inTheWay = staying.findInTheWay(path);
    if (!inTheWay) {
      this.#others.set(path, { path, change: 'add', file, notes: [] });
    } else if (!own || !isSameFile(own, file)) {
      this.#others.set(path, {
        path,
        change: 'keep',
        conflict: 'added-by-both',
        notes: [
          own
            ? 'The template now brings this file, and the project has one of its own here. The project’s stays; compare it with the template’s.'
            : `The template now brings this file, but ${inTheWay} of the project is in its way. It was not added.`,
        ],
      });
    }
  }

  /**
   * Leaves files where they are whose new place is taken. Each that stays may
   * be in the way of another one, so this ends when none more has to stay.
   *
   * @returns where files of the project are after the update
   */
  settleMoves(project: FileTree): PathSet {
    for (;;) {
      const left = new Set([
        ...this.#removed,
        ...this.files.filter(({ at, to }) => at !== to).map(({ at }) => at),
      ]);
      const staying = new PathSet(
        [...project.keys()].filter(path => !left.has(path)),
      );
      let settled = true;
      for (const file of this.files) {
        const inTheWay =
          file.at === file.to ? undefined : staying.findInTheWay(file.to);
        if (inTheWay) {
          file.notes.push(
            `The template moved it to ${file.to}, where ${inTheWay} of the project is. It stays here.`,
          );
          file.conflict ??= 'renamed-onto';
          file.to = file.at;
          settled = false;
        }
      }
      if (settled) {
        return staying;
      }
    }
  }

  list(): MergedFile[] {
    for (const path of this.#removed) {
      this.#others.set(path, { path, change: 'remove', notes: [] });
    }
    for (const file of this.files) {
      const merged = describe(file);
      if (merged) {
        const before = this.#others.get(merged.path);
        // The template's new file is kept out by one that the project moved.
        this.#others.set(merged.path, {
          ...merged,
          ...(before?.conflict && {
            conflict: merged.conflict ?? before.conflict,
          }),
          notes: [...merged.notes, ...(before?.notes ?? [])],
        });
      }
    }
    return [...this.#others.values()].sort((a, b) =>
      a.path < b.path ? -1 : 1,
    );
  }
}
