package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tenet.extract.Extractor;
import dev.tenet.extract.Linked;
import dev.tenet.extract.code.java.JavaExtractor;
import dev.tenet.extract.code.python.PythonExtractor;
import dev.tenet.extract.code.script.ScriptExtractor;
import dev.tenet.fact.Route;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which addresses a program answers, and what stands before the functions that do. */
class RoutesTest {
    @Test
    void a_route_of_flask_stands_behind_the_prefix_of_its_blueprint() {
        List<Route> routes = routes(new PythonExtractor(), "shop/web.py", """
                from flask import Blueprint, Flask
                from flask_login import login_required

                app = Flask(__name__)
                admin = Blueprint("admin", __name__, url_prefix="/admin")

                @app.route("/orders", methods=["POST", "GET"])
                def orders():
                    pass

                @admin.route("/wipe/<int:number>")
                @login_required
                def wipe(number):
                    pass

                @app.errorhandler(404)
                def lost(error):
                    pass
                """);

        assertThat(routes).extracting(Route::path, Route::methods, Route::function).containsExactly(
                tuple("/orders", List.of("GET", "POST"), "shop.web.orders"),
                tuple("/admin/wipe/<int:number>", List.of("GET"), "shop.web.wipe"));
        assertThat(routes.get(0).isBehind(List.of("login_required"))).isFalse();
        assertThat(routes.get(1).isBehind(List.of("login_required"))).isTrue();
        assertThat(routes).extracting(route -> route.leadsThrough(List.of("admin"))).containsExactly(false, true);
    }

    @Test
    void dependencies_of_fastapi_stand_before_it_however_they_are_written() {
        List<Route> routes = routes(new PythonExtractor(), "shop/api.py", """
                from typing import Annotated
                from fastapi import APIRouter, Depends
                from shop.people import known, staff, signed

                router = APIRouter(prefix="/admin", dependencies=[Depends(known)])
                plain = APIRouter()

                @router.delete("/orders/{number}")
                async def drop(number: int):
                    pass

                @plain.get("/one", dependencies=[Depends(staff)])
                async def one():
                    pass

                @plain.get("/two")
                async def two(who: Annotated[str, Depends(signed)]):
                    pass

                @plain.get("/three")
                async def three(number: int = 3):
                    pass
                """);

        assertThat(routes).extracting(Route::path).containsExactly("/admin/orders/{number}", "/one", "/two", "/three");
        assertThat(routes).extracting(route -> route.before().stream().filter(name -> name.startsWith("shop.people.")).toList())
                .containsExactly(List.of("shop.people.known"), List.of("shop.people.staff"), List.of("shop.people.signed"), List.of());
    }

    @Test
    void views_of_django_are_found_by_what_names_them() {
        Linked linked = Linked.by(new PythonExtractor(), new CodeLinker(), Map.of("shop/views.py", """
                from django.contrib.auth.decorators import login_required
                from django.contrib.auth.mixins import LoginRequiredMixin
                from django.views import View

                @login_required
                def orders(request):
                    pass

                def wipe(request):
                    pass

                class Books(LoginRequiredMixin, View):
                    pass
                """, "shop/urls.py", """
                from django.contrib import admin
                from django.contrib.auth.decorators import permission_required
                from django.urls import path
                from shop import views

                urlpatterns = [
                    path("orders/", views.orders),
                    path("wipe/", permission_required("wipe")(views.wipe)),
                    path("books/", views.Books.as_view()),
                    path("admin/", admin.site.urls),
                ]
                """));

        assertThat(linked.facts(Route.class)).extracting(Route::path, Route::function, route -> route.isBehind(List.of("login_required", "login", "permission_required")))
                .containsExactly(tuple("/orders/", "shop.views.orders", true), tuple("/wipe/", "shop.views.wipe", true),
                        tuple("/books/", "", true), tuple("/admin/", "", false));
    }

    @Test
    void middleware_of_express_stands_between_the_address_and_the_function() {
        List<Route> routes = routes(new ScriptExtractor(), "server.js", """
                const express = require("express");
                const { known } = require("./people");
                const app = express();
                app.get("/orders", known, (req, res) => {});
                app.post("/login", (req, res) => {});
                app.get("title");
                app.use("/static", express.static("public"));
                """);

        assertThat(routes).extracting(Route::path, Route::methods, Route::before).containsExactly(
                tuple("/orders", List.of("GET"), List.of("people.known")),
                tuple("/login", List.of("POST"), List.of()));
    }

    @Test
    void a_controller_of_spring_lends_its_address_and_its_guards() {
        List<Route> routes = routes(new JavaExtractor(), "src/main/java/shop/Admin.java", """
                package shop;

                import org.springframework.security.access.prepost.PreAuthorize;
                import org.springframework.web.bind.annotation.*;

                @RestController
                @RequestMapping("/admin")
                @PreAuthorize("hasRole('ADMIN')")
                class Admin {
                    @PostMapping(path = {"/orders", "/old"})
                    void drop() {}

                    @RequestMapping(value = "/find", method = RequestMethod.GET)
                    void find() {}
                }
                """);

        assertThat(routes).extracting(Route::path, Route::methods, route -> route.isBehind(List.of("pre_authorize"))).containsExactly(
                tuple("/admin/orders", List.of("POST"), true), tuple("/admin/find", List.of("GET"), true));
    }

    private static List<Route> routes(Extractor extractor, String path, String text) {
        return Linked.by(extractor, new CodeLinker(), Map.of(path, text)).facts(Route.class);
    }
}
