import { useApi } from '@backstage/core-plugin-api';
import type { JsonObject } from '@backstage/types';
import type {
  GoldenPathsApi,
  OpenQuestion,
  ProjectDetail,
  ProposedUpdate,
  UpdatePreview,
} from '@waymark/plugin-golden-paths-common';
import { useApiQuery, type ApiQuery } from '@waymark/plugin-page-parts-react';
import { useCallback, useMemo, useState } from 'react';
import { goldenPathsApiRef } from '../../api';
import { checkAnswer, type AnswerProblems } from '../questions/checkAnswer';
import { firstAnswer } from '../questions/firstAnswer';
import { readField, type NamedField } from '../questions/readField';

/** An update on its way from the first look to the proposal. */
export interface Update {
  step: 'questions' | 'review' | 'proposed';
  /** Of the answers that were last sent. */
  query: ApiQuery<UpdatePreview>;
  questions: NamedField[];
  answers: JsonObject;
  problems: AnswerProblems;
  /** Something was answered and is not proposed yet. */
  unsaved: boolean;
  proposed?: ProposedUpdate;
  change(answers: JsonObject): void;
  /** From the questions to what they change. */
  next(): void;
  back(): void;
  propose(preview: UpdatePreview): Promise<void>;
}

/**
 * Asks what an update would do, with answers to what the template asks anew.
 * A question that was asked once can be answered anew to the end.
 */
export function useUpdate(project: ProjectDetail): Update {
  const { entityRef, record } = project;
  const api = useApi(goldenPathsApiRef);
  // What the preview is asked with; a new object asks again.
  const [sent, setSent] = useState<JsonObject>({});
  const [changed, setChanged] = useState<JsonObject>();
  // Of the questions that were there to be answered then.
  const [answered, setAnswered] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<readonly OpenQuestion[]>([]);
  const [reviewing, setReviewing] = useState(false);
  const [proposed, setProposed] = useState<ProposedUpdate>();

  const load = useCallback(
    async (golden: GoldenPathsApi, signal: AbortSignal) => {
      const preview = await golden.previewUpdate(
        entityRef,
        { answers: sent },
        { signal },
      );
      setAsked(before => addNew(before, preview.questions));
      return preview;
    },
    [entityRef, sent],
  );
  const query = useApiQuery(goldenPathsApiRef, load);

  const questions = useMemo(
    () =>
      asked.map(({ name, required, schema }) => ({
        name,
        required,
        field: readField(schema),
      })),
    [asked],
  );
  const first = useMemo(
    () =>
      Object.fromEntries(
        questions.flatMap(({ name, field }) => {
          const answer = firstAnswer(field, record?.answers[name]);
          return answer === undefined ? [] : [[name, answer]];
        }),
      ),
    [questions, record],
  );
  // An answer that was taken back must not come back as the first one.
  const untouched = Object.entries(first).filter(
    ([name]) => !answered.includes(name),
  );
  const answers = { ...Object.fromEntries(untouched), ...changed };
  const problems = Object.assign(
    {},
    ...questions.map(({ name, required, field }) =>
      checkAnswer({ path: name, field, required, value: answers[name] }),
    ),
  );
  // Asked for again by the backend, whatever was thought of the answers here.
  const open = (query.value?.questions ?? []).some(({ required }) => required);
  const review = questions.length === 0 || (reviewing && !open);
  const step = review ? 'review' : 'questions';
  return {
    step: proposed ? 'proposed' : step,
    query,
    questions,
    answers,
    problems,
    unsaved: changed !== undefined && !proposed,
    proposed,
    change: next => {
      setChanged(next);
      setAnswered(questions.map(({ name }) => name));
    },
    next: () => {
      setSent(answers);
      setReviewing(true);
    },
    back: () => setReviewing(false),
    propose: async ({ revision }) =>
      setProposed(
        await api.proposeUpdate(entityRef, { answers: sent, revision }),
      ),
  };
}

function addNew(
  before: readonly OpenQuestion[],
  more: readonly OpenQuestion[],
): readonly OpenQuestion[] {
  const names = new Set(before.map(({ name }) => name));
  const added = more.filter(({ name }) => !names.has(name));
  return added.length > 0 ? [...before, ...added] : before;
}
