package dk.kk.ihcph.guidance.directory;

import dk.kk.ihcph.guidance.ApiTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a list of the directory to its end: other tests add to it, so that what a test looks for may be on any page. */
public final class Listed {
    private Listed() {}

    /** The codes of all pages, in their order. The path has a query. */
    public static List<String> codes(ApiTest caller, String path) {
        List<String> codes = new ArrayList<>();
        @Nullable String next = "";
        while (next != null) {
            JsonPath page = caller.anonymous()
                    .get(path + "&limit=200&cursor=" + next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            codes.addAll(page.getList("items.code"));
            next = page.getString("next");
        }
        return codes;
    }
}
