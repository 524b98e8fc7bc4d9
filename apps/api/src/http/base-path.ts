import { getPath } from 'hono/utils/url';

/** Path under which the outside reaches us, without the slash at its end; empty at the top of a host. */
export function basePath(baseUrl: string): string {
  return new URL(baseUrl).pathname.replace(/\/+$/, '');
}

/** Reads the path of a request below the base, whether the proxy in front left the base in it or took it out. */
export function pathBelow(base: string): (request: Request) => string {
  return (request) => {
    const path = getPath(request);
    if (base === '' || !path.startsWith(base)) return path;
    const rest = path.slice(base.length);
    return rest === '' ? '/' : rest.startsWith('/') ? rest : path;
  };
}
