import type {
  Draft,
  DraftRequest,
  Page,
  PageQuery,
  Plan,
  PlanRequest,
  ProjectDetail,
  ProposedUpdate,
  ReceiptItem,
  ReceiptItemChange,
  ReceiptStart,
  RenderedFiles,
  UpdatePreview,
  UpdateProposal,
  UpdateRequest,
} from '@waymark/plugin-golden-paths-common';
import type { Asker } from './Asker';

/**
 * What plans, looks anew, proposes and keeps, for routes and actions alike.
 * Refs are full and lower case.
 */
export interface GoldenPathsChanges extends Drafts, ReceiptBook {
  plan(templateRef: string, request: PlanRequest, asker: Asker): Promise<Plan>;
  checkProject(entityRef: string, asker: Asker): Promise<ProjectDetail>;
  previewUpdate(
    entityRef: string,
    request: UpdateRequest,
    asker: Asker,
  ): Promise<UpdatePreview>;
  proposeUpdate(
    entityRef: string,
    proposal: UpdateProposal,
    asker: Asker,
  ): Promise<ProposedUpdate>;
}

/** Wizard forms, each of one person alone. */
export interface Drafts {
  listDrafts(query: PageQuery, asker: Asker): Promise<Page<Draft>>;
  getDraft(id: string, asker: Asker): Promise<Draft>;
  saveDraft(id: string, request: DraftRequest, asker: Asker): Promise<Draft>;
  deleteDraft(id: string, asker: Asker): Promise<void>;
}

/** What runs write down, and read back when they undo it: the scaffolder. */
export interface ReceiptBook {
  startReceipt(
    taskId: string,
    request: ReceiptStart,
    asker: Asker,
  ): Promise<void>;
  putReceiptItem(
    taskId: string,
    key: string,
    request: ReceiptItemChange,
    asker: Asker,
  ): Promise<void>;
  putRendered(
    taskId: string,
    request: RenderedFiles,
    asker: Asker,
  ): Promise<void>;
  listReceiptItems(taskId: string, asker: Asker): Promise<Page<ReceiptItem>>;
}
