/** That a path stays in its repository, and out of Git's own folder. */
export function isRepositoryPath(path: string): boolean {
  return (
    !/[\p{Cc}\\]/u.test(path) &&
    path
      .split('/')
      .every(
        segment =>
          !['', '.', '..'].includes(segment) &&
          segment.toLocaleLowerCase('en-US') !== '.git',
      )
  );
}
