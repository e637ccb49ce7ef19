// Swagger UI reads the whole contract to know how one logs in, and shows nothing until then: seconds. This plugin lets it
// show the groups of operations first.
function TagsFirst() {
  const A_MOMENT_MS = 200;
  let shown = false;

  const whenShown = (act) =>
    setTimeout(() => {
      if (shown) {
        act();
      } else if (document.querySelector(".opblock-tag")) {
        // Two frames: the groups stand in the page before they are painted.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            shown = true;
            whenShown(act);
          }),
        );
      } else {
        whenShown(act);
      }
    }, A_MOMENT_MS);

  return {
    statePlugins: {
      spec: {
        wrapActions: {
          requestResolvedSubtree: (request) => (path) => {
            if (shown) {
              return request(path);
            }
            whenShown(() => request(path));
            return { type: "tags_first" };
          },
        },
      },
    },
  };
}
