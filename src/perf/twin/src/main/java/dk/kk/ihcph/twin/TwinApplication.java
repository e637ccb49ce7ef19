package dk.kk.ihcph.twin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The same four operations as the API's, with no more than a service needs that checks its callers and its bodies. */
@SpringBootApplication
public class TwinApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(TwinApplication.class, arguments);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/api/v1/events/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/v1/events/*/registrations")
                        .hasRole("kff-coordinator")
                        .requestMatchers(HttpMethod.POST, "/api/v1/consultations")
                        .hasAnyRole("kff-guide", "kff-coordinator")
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint((request, response, refused) -> problem(response, HttpStatus.UNAUTHORIZED))
                        .accessDeniedHandler((request, response, refused) -> problem(response, HttpStatus.FORBIDDEN)))
                .build();
    }

    private static void problem(HttpServletResponse response, HttpStatus status) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .write("{\"title\":\"%s\",\"status\":%d}".formatted(status.getReasonPhrase(), status.value()));
    }
}
