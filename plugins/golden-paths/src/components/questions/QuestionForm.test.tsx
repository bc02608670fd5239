import type { JsonObject } from '@backstage/types';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { findViolations } from '@waymark/plugin-test-parts/page';
import { renderGoldenPaths } from '../../__testUtils__/renderGoldenPaths';
import { checkAnswer } from './checkAnswer';
import { QuestionForm } from './QuestionForm';
import { readField } from './readField';

const SCHEMAS: Record<string, JsonObject> = {
  region: { title: 'Region', description: 'Where it runs.', type: 'string' },
  lock: { title: 'Lock', type: 'boolean' },
  tags: { title: 'Tags', type: 'array', items: { type: 'string' } },
  raci: { title: 'RACI', type: 'array', items: { type: 'object' } },
};

const questions = Object.entries(SCHEMAS).map(([name, schema]) => ({
  name,
  required: name === 'region',
  field: readField(schema),
}));

function render(): () => JsonObject {
  let current: JsonObject = {};
  function Form() {
    const [answers, setAnswers] = useState<JsonObject>({});
    current = answers;
    return (
      <QuestionForm
        questions={questions}
        answers={answers}
        problems={Object.assign(
          {},
          ...questions.map(({ name, ...question }) =>
            checkAnswer({ path: name, ...question, value: answers[name] }),
          ),
        )}
        onChange={setAnswers}
      />
    );
  }
  renderGoldenPaths(<Form />);
  return () => current;
}

const field = (name: string) => screen.findByRole('textbox', { name });

describe('QuestionForm', () => {
  it('takes texts, yes and no, lines and JSON, and takes them back', async () => {
    const answers = render();
    await userEvent.type(await field('Region'), 'eu');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Lock' }));
    await userEvent.type(await field('Tags'), 'a{Enter}b');
    await userEvent.click(await field('RACI (As JSON)'));
    await userEvent.paste('[{"activity":"data"}]');
    expect(answers()).toEqual({
      region: 'eu',
      lock: true,
      tags: ['a', 'b'],
      raci: [{ activity: 'data' }],
    });
    await userEvent.clear(await field('Region'));
    await userEvent.clear(await field('RACI (As JSON)'));
    expect(answers()).toEqual({ lock: true, tags: ['a', 'b'] });
  });

  it('says what is wrong beside what the template says, and is read out', async () => {
    render();
    expect(await field('Region')).toHaveAccessibleDescription(
      'Needs an answer · Where it runs.',
    );
    await userEvent.click(await field('RACI (As JSON)'));
    await userEvent.paste('[{');
    expect(await field('RACI (As JSON)')).toHaveAccessibleDescription(
      'Not what the template takes',
    );
    expect(await findViolations()).toEqual([]);
  });
});
