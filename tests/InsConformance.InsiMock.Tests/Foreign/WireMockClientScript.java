// The official WireMock client drives WireMock itself and the mock by the same calls; each outcome is a line "target|what = value".
// Arguments: host and port of the mock's admin listener, address of its plain listener.
import static com.github.tomakehurst.wiremock.client.WireMock.*;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.HttpAdminClient;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.VerificationException;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.ClientError;
import com.github.tomakehurst.wiremock.common.Metadata;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.MatchesXPathPattern;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubImport;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

class WireMockClientScript {
  private static final String SOAP =
      "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" xmlns:w=\"http://www.w3.org/2005/08/addressing\"><s:Header><w:MessageID>%s</w:MessageID>"
          + "</s:Header><s:Body><r xmlns=\"urn:essai\"><Nom>%s</Nom></r></s:Body></s:Envelope>";

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String target;
  private final WireMock wireMock;
  private final HttpAdminClient client;
  private final String service;

  WireMockClientScript(String target, String host, int port, String service) {
    this.target = target;
    this.wireMock = new WireMock(host, port);
    this.client = new HttpAdminClient(host, port);
    WireMock.configureFor(host, port);
    this.service = service;
  }

  public static void main(String[] arguments) throws Exception {
    WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    server.start();
    try {
      new WireMockClientScript("wiremock", "127.0.0.1", server.port(), "http://127.0.0.1:" + server.port()).play();
    } finally {
      server.stop();
    }
    new WireMockClientScript("mock", arguments[0], Integer.parseInt(arguments[1]), arguments[2]).play();
  }

  private void play() throws Exception {
    wireMock.resetMappings();
    wireMock.resetRequests();
    bodies();
    priorities();
    scenarios();
    responses();
    verification();
    mappings();
    wireMock.resetToDefaultMappings();
    wireMock.resetRequests();
    tell("at the end", wireMock.allStubMappings().getMappings().size() + " " + wireMock.getServeEvents().size());
  }

  private void bodies() throws Exception {
    register("xpath", post(urlPathEqualTo("/x")).withRequestBody(new MatchesXPathPattern("//e:Nom/text()", Map.of("e", "urn:essai"), equalTo("ADRUN"))));
    register("no namespace", post(urlPathEqualTo("/x")).withRequestBody(matchingXPath("//Nom[.='SANS']")));
    register("xml", post(urlPathEqualTo("/x")).withRequestBody(equalToXml(String.format(SOAP, "${xmlunit.ignore}", "EGAL"), true)));
    register("header", post(urlPathEqualTo("/x")).withHeader("X-Essai", matching("a+")).withHeader("X-Non", absent()));
    register("query", get(urlPathMatching("/q/[0-9]+")).withQueryParam("a", equalToIgnoreCase("OUI")).withCookie("c", containing("z")));
    register("template", any(urlPathTemplate("/t/{n}")).withPathParam("n", equalTo("1")));
    register("logic", post(urlPathEqualTo("/x")).withRequestBody(or(equalTo("un"), and(containing("deux"), not(containing("trois"))))));
    register("binary", put(urlEqualTo("/b?x=1")).withRequestBody(binaryEqualTo(new byte[] {1, 2})));
    for (String name : List.of("ADRUN", "SANS", "EGAL", "AUTRE"))
      tell("body " + name, call("POST", "/x", String.format(SOAP, "urn:uuid:1", name)));
    tell("header", call("POST", "/x", "rien", "X-Essai", "aaa"));
    tell("header, not all", call("POST", "/x", "rien", "X-Essai", "aab"));
    tell("header, one too many", call("POST", "/x", "rien", "X-Essai", "a", "X-Non", "1"));
    tell("query", call("GET", "/q/12?a=oui", null, "Cookie", "b=1; c=xyz"));
    tell("query, other", call("GET", "/q/12?a=non", null, "Cookie", "c=xyz"));
    tell("template", call("GET", "/t/1", null) + call("GET", "/t/2", null));
    tell("logic", call("POST", "/x", "un") + call("POST", "/x", "deux") + call("POST", "/x", "deux trois"));
    tell("binary", call("PUT", "/b?x=1", "\u0001\u0002"));
    tell("not xml", call("POST", "/x", "<a"));
    tell("doctype", call("POST", "/x", "<!DOCTYPE a [<!ENTITY b 'ADRUN'>]><a>&b;</a>"));
  }

  private void priorities() throws Exception {
    register("first", get(urlEqualTo("/p")));
    register("second", get(urlEqualTo("/p")));
    tell("the last wins", call("GET", "/p", null));
    register("low", get(urlEqualTo("/p")).atPriority(9));
    tell("a low priority does not", call("GET", "/p", null));
    register("high", get(urlEqualTo("/p")).atPriority(1));
    tell("a high one does", call("GET", "/p", null));
  }

  private void scenarios() throws Exception {
    register("one", get("/s").inScenario("suite").whenScenarioStateIs(Scenario.STARTED).willSetStateTo("deux"));
    register("two", get("/s").inScenario("suite").whenScenarioStateIs("deux").willSetStateTo("trois"));
    tell("scenario", call("GET", "/s", null) + call("GET", "/s", null) + call("GET", "/s", null) + states());
    wireMock.setScenarioState("suite", "deux");
    tell("scenario set", states() + call("GET", "/s", null));
    wireMock.resetScenario("suite");
    tell("scenario reset", states());
    tell("unknown state", failure(() -> { wireMock.setScenarioState("suite", "rien"); return null; }));
    tell("unknown scenario", failure(() -> { wireMock.setScenarioState("personne", "rien"); return null; }));
    wireMock.resetScenarios();
    tell("scenarios reset", states());
  }

  private void responses() throws Exception {
    wireMock.register(post("/r").withName("templated").willReturn(ok(
        "{{request.method}} {{request.path}} {{request.query.a}} {{request.headers.X-Essai}} {{xPath request.body '//*[local-name()=\"MessageID\"]/text()'}}"
            + " {{soapXPath request.body '/*/*/text()'}} {{now format='yyyy'}} {{parameters.p}}")
        .withHeader("X-Reponse", "{{request.url}}").withTransformers("response-template").withTransformerParameter("p", "v")));
    tell("template", call("POST", "/r", String.format(SOAP, "urn:uuid:2", "NOM"), "X-Essai", "e"));
    wireMock.register(get("/plain").withName("plain").willReturn(ok("{{request.method}}").withFixedDelay(1).withChunkedDribbleDelay(2, 2).withStatus(201)));
    tell("not a template", call("GET", "/plain", null));
    wireMock.register(get("/bytes").willReturn(aResponse().withStatus(503).withBody(new byte[] {65, 66}).withUniformRandomDelay(1, 2).withHeader("A", "b")));
    tell("bytes", call("GET", "/bytes", null));
    for (Fault fault : List.of(Fault.CONNECTION_RESET_BY_PEER, Fault.EMPTY_RESPONSE, Fault.RANDOM_DATA_THEN_CLOSE)) {
      wireMock.register(get("/fault").willReturn(aResponse().withFault(fault)));
      tell(fault.name(), failure(() -> call("GET", "/fault", null)).split(" ")[0]);
    }
  }

  private void verification() throws Exception {
    tell("count", "" + wireMock.find(postRequestedFor(urlPathEqualTo("/x"))).size());
    tell("count by body", "" + wireMock.find(postRequestedFor(urlPathEqualTo("/x")).withRequestBody(matchingXPath("//Nom"))).size());
    wireMock.verifyThat(1, postRequestedFor(urlEqualTo("/r")));
    tell("not verified", failure(() -> { wireMock.verifyThat(2, postRequestedFor(urlEqualTo("/r"))); return null; }).split(" ")[0]);
    tell("near miss", failure(() -> { wireMock.verifyThat(postRequestedFor(urlEqualTo("/rr"))); return null; }).split(" ")[0]);
    tell("found", wireMock.find(postRequestedFor(urlEqualTo("/r"))).get(0).getHeader("X-Essai") + wireMock.find(postRequestedFor(urlEqualTo("/r"))).get(0).getBodyAsString());
    tell("unmatched", wireMock.findAllUnmatchedRequests().stream().map(r -> r.getMethod() + " " + r.getUrl()).sorted().collect(Collectors.joining(",")));
    List<ServeEvent> events = wireMock.getServeEvents();
    tell("events", events.stream().map(e -> e.getRequest().getUrl() + " " + e.getWasMatched() + " " + (e.getWasMatched() ? e.getStubMapping().getName() : "")).collect(Collectors.joining(",")));
    tell("removed", wireMock.removeServeEvents(getRequestedFor(urlEqualTo("/p"))).size() + " " + wireMock.find(getRequestedFor(urlEqualTo("/p"))).size());
    wireMock.removeServeEvent(events.get(0).getId());
    tell("one removed", "" + (events.size() - wireMock.getServeEvents().size()));
    tell("near misses", "" + !wireMock.findNearMissesForAllUnmatched().isEmpty());
  }

  private void mappings() throws Exception {
    UUID id = UUID.fromString("6d9b7e0a-8a55-4c0f-9b50-0b8f2a1c7d11");
    StubMapping stub = wireMock.register(get("/m").withId(id).withName("avant").withMetadata(Metadata.metadata().attr("lot", "un")).willReturn(ok("avant")));
    tell("by id", wireMock.getStubMapping(id).getItem().getName());
    wireMock.editStubMapping(get("/m").withId(id).withName("apres").withMetadata(Metadata.metadata().attr("lot", "deux")).willReturn(ok("apres")));
    tell("edited", call("GET", "/m", null));
    tell("taken id", failure(() -> wireMock.register(get("/m").withId(id).willReturn(ok()))).split(" ")[0]);
    tell("by metadata", wireMock.findAllStubsByMetadata(matchingJsonPath("$.lot", equalTo("deux"))).size() + " " + wireMock.findAllStubsByMetadata(matchingJsonPath("$.lot", equalTo("un"))).size());
    tell("never matched", client.findUnmatchedStubs().getMappings().stream().map(StubMapping::getName).sorted(Comparator.nullsFirst(Comparator.naturalOrder())).collect(Collectors.toList()).toString());
    wireMock.removeStubsByMetadata(matchingJsonPath("$.lot"));
    tell("removed by metadata", call("GET", "/m", null) + failure(() -> wireMock.getStubMapping(id)).split(" ")[0]);
    wireMock.importStubMappings(StubImport.stubImport().stub(get("/i").withName("i1").willReturn(ok("i1"))).stub(get("/i").withName("i2").willReturn(ok("i2"))).build());
    tell("imported", call("GET", "/i", null));
    StubMapping gone = wireMock.register(get("/g").withName("g").willReturn(ok()));
    wireMock.removeStubMapping(gone);
    tell("removed", call("GET", "/g", null));
    tell("bad regex", failure(() -> wireMock.register(get(urlMatching("(")).willReturn(ok()))).split(" ")[0]);
    tell("total", "" + wireMock.allStubMappings().getMeta().total);
  }

  private void register(String name, MappingBuilder builder) {
    wireMock.register(builder.withName(name).willReturn(ok(name).withHeader("Content-Type", "text/plain")));
  }

  private String states() {
    return wireMock.getAllScenarios().stream().map(s -> s.getName() + ":" + s.getState() + new TreeSet<>(s.getPossibleStates())).collect(Collectors.joining(","));
  }

  /** Status, stub, type and body of an answer; the body of what nobody answers is each server's own. */
  private String call(String method, String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + path))
        .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0)
      request.headers(headers);
    HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() == 404)
      return "[404]";
    Map<String, List<String>> fields = response.headers().map();
    return "[" + response.statusCode() + " " + fields.get("Matched-Stub-Name") + " " + fields.get("Content-Type") + " " + fields.get("A") + fields.get("X-Reponse")
        + " " + response.body() + "]";
  }

  private static String failure(Callable<Object> call) {
    try {
      return "none " + call.call();
    } catch (VerificationException e) {
      return "VerificationException";
    } catch (Exception e) {
      return (e instanceof ClientError ? "ClientError" : e.getClass().getSimpleName()) + " " + e.getMessage();
    }
  }

  private void tell(String what, String value) {
    System.out.println(target + "|" + what + " = " + value.replace("\n", "\\n"));
  }
}
