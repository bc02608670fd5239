import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { JsonValue } from '@backstage/types';
import { useState } from 'react';
import { goldenPathsTranslationRef } from '../../translation';
import type { AnswerProblems } from './checkAnswer';
import type { Field } from './readField';

/** What a question is drawn with. */
export interface QuestionProps {
  /** `toolchain.monitoring`. */
  path: string;
  field: Field;
  required: boolean;
  value: JsonValue | undefined;
  problems: AnswerProblems;
  /** Undefined takes the answer back. */
  onAnswer: (value: JsonValue | undefined) => void;
}

/** The question in words: its title, or its name where it has none. */
export function titleOf(props: Pick<QuestionProps, 'path' | 'field'>): string {
  const { title } = props.field.schema;
  return typeof title === 'string'
    ? title
    : (props.path.split('.').pop() ?? '');
}

/** What helps to answer: what is wrong, else what the template says of it. */
export function useHelp(): (props: QuestionProps) => string | undefined {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return ({ path, field, problems }) => {
    const { description } = field.schema;
    const about = typeof description === 'string' ? description : undefined;
    const problem = problems[path];
    return problem
      ? [t(`update.questions.${problem}`), about].filter(Boolean).join(' · ')
      : about;
  };
}

let fields = 0;

/** An id for a field, by which its help is read out with it. */
export function useFieldId(): string {
  const [id] = useState(() => `golden-paths-question-${fields++}`);
  return id;
}
