import { readWords } from './readWords';

/** Words that a rubric or the backend wrote; `code` is shown as code. */
export function Words(props: { text: string }) {
  return (
    <>
      {readWords(props.text).map(({ text, code }, index) =>
        code ? <code key={index}>{text}</code> : text,
      )}
    </>
  );
}
