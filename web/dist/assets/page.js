const $e=["party","as_of","known"],u=()=>({path:location.pathname.split("/").slice(1).map(decodeURIComponent),query:new URLSearchParams(location.search)}),k=(...t)=>"/"+t.map(e=>encodeURIComponent(e).replaceAll("%3A",":")).join("/"),p=(t,e)=>{const s=u().query,n=new URLSearchParams(e?[...s].filter(([o])=>$e.includes(o)):s);for(const[o,l]of Object.entries(t)){n.delete(o);for(const c of Array.isArray(l)?l:[l])(c||c===0)&&n.append(o,String(c))}const a=n.toString().replaceAll("%3A",":").replaceAll("%2F","/");return(e??location.pathname)+(a?"?"+a:"")};class q extends Error{constructor(e,s,n,a){super(`${n}: ${a}`),this.status=e,this.code=s,this.title=n,this.detail=a}}const w=new Map,fe=60,se=(t,e={})=>{const s=new URLSearchParams;for(const n of["as_of","known"])u().query.get(n)&&s.set(n,u().query.get(n));for(const[n,a]of Object.entries(e))for(const o of Array.isArray(a)?a:[a])o!=null&&o!==""&&s.append(n,String(o));return`/api/v1${t}${s.size?"?"+s:""}`};async function ge(t){const e=await fetch(t).catch(()=>{throw new q(0,"no-server","The server does not answer","it was stopped, or the connection is lost")}),s=await e.json().catch(()=>({}));if(e.ok)return s;const n=String(s.type??"").replace("/problems/","");throw new q(e.status,n,s.title??"The record could not be asked",s.detail??e.statusText)}function $(t,e){const s=se(t,e);let n=w.get(s);return n||(n=ge(s),w.set(s,n),n.catch(()=>w.delete(s)),w.size>fe&&w.delete(w.keys().next().value)),n}const ne=()=>u().query.getAll("party");class ae{constructor(e){this.text=e}}const oe=t=>t==null||t===!1?"":Array.isArray(t)?t.map(oe).join(""):t instanceof ae?t.text:String(t).replace(/[&<>"']/g,e=>`&#${e.charCodeAt(0)};`),r=(t,...e)=>new ae(t.reduce((s,n,a)=>s+n+(a<e.length?oe(e[a]):""),"")),h=(t,e,s=e+"s")=>`${t.toLocaleString("en").replaceAll(","," ")} ${t===1?e:s}`,g=t=>{const e=t.replaceAll("_"," ");return e.charAt(0).toUpperCase()+e.slice(1)},z=["Jan","Feb","Mar","Apr","May","June","July","Aug","Sept","Oct","Nov","Dec"],ye={SP:"spring",SU:"summer",FA:"autumn",WI:"winter"};function b(t,e=!0){if(!t)return"day not known";const s=/^(\d{4})-(\d\d)-(\d\d)/.exec(t),n=(l,c)=>e?`${l} ${c}`:l;if(s)return n(`${Number(s[3])} ${z[Number(s[2])-1]}`,s[1]);const a=/^(\d{4})-(\d\d)$/.exec(t);if(a)return n(z[Number(a[2])-1],a[1]);const o=/^(\d{4})-(?:(SP|SU|FA|WI)|Q(\d)|H(\d)|W(\d\d))$/.exec(t);return o?o[2]?n(ye[o[2]],o[1]):o[3]?n(`quarter ${o[3]}`,o[1]):n(o[4]?`half ${o[4]}`:`week ${Number(o[5])}`,o[1]):t.replaceAll("-","‑")}function re(t){const e=/T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(t??"");return b(t)+(e?`, ${e[1]}${e[2]?" "+e[2].replace("Z","UTC"):""}`:"")}const we={channel:"talks",consultation:"consultations"},V=t=>we[t]??t.replaceAll("_"," "),R=(t,e,s,n)=>r`<header class="head">
    <p class="kicker">${t}</p>
    <h1>${e}</h1>
    ${s&&r`<p class="deck">${s}</p>`} ${n&&r`<div class="tools">${n}</div>`}
  </header>`,U=(t,e,s)=>r`<p class="coverage">
    <b>Coverage</b> ${h(e.documents,"text")}${e.first&&r`, ${b(e.first)} to ${b(e.last)}`}. ${s} As of
    ${b(t.record.as_of)}. Times keep the zone of their source.
  </p>`,J=(t,e,s="CSV")=>r`<a class="btn" href="${se(t,{limit:0,...e,format:"csv"})}" download="${t.slice(1).replaceAll("/","-")}.csv"
    >${s}</a
  >`,ce=(t,e,s="")=>r`<a class="ev ${s}" href="${p({ev:t})}">${e}</a>`,T=(t,e,s={})=>r`<a href="${p(s,t)}">${e}</a>`,E=(t,e,s)=>T(k("doc",t),s,{at:Array.isArray(e)?e.join("-"):e}),F=t=>t.title||t.path,H=(t,e)=>r`<i class="side ${t.side(e.side)}">${e.outlet||(e.side?t.actor(e.side):"outlet not known")}</i
    >, <time>${re(e.published??e.date)}</time>`,be=(t,e)=>r`<div class="state">
    <h2>${t}</h2>
    <p>${e}</p>
  </div>`,ke=["planned","proposed","hypothetical","cancelled","denied","suspended"],ve=t=>!ke.includes(t.status),xe=t=>(ve(t)?g(V(t.kind)):`${g(t.status)} ${V(t.kind)}`)+(t.place?`, ${t.place}`:""),Se=(t,e)=>e.map(s=>t.actor(s)).join(", ")||"parties not known";class j{constructor(e){this.all=e;const s=new TextEncoder().encode(e);this.bytes=s.length===e.length?null:s}bytes;static decoder=new TextDecoder;slice(e,s){return this.bytes?j.decoder.decode(this.bytes.subarray(e,s)):this.all.slice(e,s)}get size(){return this.bytes?this.bytes.length:this.all.length}}const qe={engagement:async t=>(await $(`/engagements/${t}`)).mentions,utterance:async t=>(await $(`/utterances/${t}`)).quotes.map(e=>e.passage),commitment:async t=>(await $(`/commitments/${t}`)).history.map(e=>e.passage),claim:async t=>(await $(`/claims/${t}`)).readings.flatMap(e=>e.evidence),fact:async t=>[await $(`/documents/${t.replace("/","/facts/")}`)],issue:async t=>{const[e,...s]=t.split("/");return(await $("/issues",{issue:e,limit:0})).rows.filter(a=>a.issue===e&&(!s.length||a.engagement===s.join("/")))},span:async t=>{const[e,s]=t.split("/");return s.split(",").map(n=>({document:e,span:n.split("-").map(Number)}))}};function Ae(t,e,[s,n]){const a=e.find(({span:m})=>m[0]<=s&&s<m[1])?.span??[s,n],o=Math.max(a[0],s-300),l=Math.max(n,Math.min(a[1],n+300)),[c,i]=[o>a[0]?"…":"",l<a[1]?"…":""];return r`${c}${t.slice(o,s)}<mark>${t.slice(s,n)}</mark>${t.slice(n,l)}${i}`}async function Ce(t,e){const s=await $(`/documents/${t}`,{layers:"blocks,metadata"}),n=new j(s.text),a=[...new Map(e.map(({span:o})=>[o.join(),o])).values()].sort((o,l)=>o[0]-l[0]);return{head:{document:t,date:s.published?.value??null,outlet:s.outlet?.value??null,title:s.title?.value??null,genre:s.genre,side:s.side,path:s.path},passages:a.map(o=>({span:o,markup:Ae(n,s.blocks??[],o)}))}}async function Te(t,e){const s=e.indexOf("/"),n=qe[e.slice(0,s)],a=n?await n(e.slice(s+1)):[],o=[...new Set(a.map(i=>i.document))],l=await Promise.all(o.map(i=>Ce(i,a.filter(m=>m.document===i))));l.sort((i,m)=>(i.head.date??"9").localeCompare(m.head.date??"9"));const c=l.reduce((i,m)=>i+m.passages.length,0);return r`<header>
      <h2>${h(c,"passage")}, ${h(l.length,"text")}</h2>
      <a class="btn" data-close href="${p({ev:null})}">Close <kbd>Esc</kbd></a>
    </header>
    ${l.map(({head:i,passages:m})=>r`<section>
          <h3><a href="${p({},k("doc",i.document))}">${F(i)}</a></h3>
          <small>${H(t,i)}</small>
          ${m.map(({span:d,markup:y})=>r`<p class="passage">${E(i.document,d,y)}</p>`)}
        </section>`)}`}const ie=[["/timeline","Timeline","t",["engagement","cadence"]],["/matrix","Issues","i",["issue"]],["/compare","Compare","o",[]],["/quotes","Quotes","q",["utterance"]],["/claims","Claims","c",["claim"]],["/commitments","Commitments","m",[]],["/lineage","Lineage","l",[]],["/desk","Desk","d",[]]],A=()=>localStorage.getItem("theme")??(matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"),le=()=>{document.documentElement.dataset.theme=A()};function B(){localStorage.setItem("theme",A()==="dark"?"light":"dark"),le();for(const t of document.querySelectorAll("[data-theme-toggle]"))t.textContent=A()==="dark"?"Light":"Dark"}function Ee(t){const e=ne().join("|"),s=t.record.pairs.map(({parties:n,contacts:a})=>({value:n.join("|"),contacts:a,parties:n}));return e&&!s.some(({value:n})=>n===e)&&s.unshift({value:e,contacts:0,parties:e.split("|")}),r`<label class="pairpick"
    ><span class="sr">Whose contacts</span>
    <select data-param="party">
      <option value="" ${!e&&r`selected`}>All states</option>
      ${s.map(({value:n,contacts:a,parties:o})=>r`<option value="${n}" ${n===e&&r`selected`}>
            ${o.map(l=>t.actor(l)).join(" and ")}${a>0&&` (${a})`}
          </option>`)}
    </select></label
  >`}function je(t){const e=u().path[0]??"",s=u().query.get("as_of")??"";return t?r`<a class="mark-word" href="${p({},"/timeline")}">Readout</a>${Ee(t)}
    <nav aria-label="Views">
      ${ie.map(([n,a,,o])=>r`<a href="${p({},n)}" ${(n==="/"+e||o.includes(e))&&r`aria-current="page"`}>${a}</a>`)}
    </nav>
    <form data-to="/search" role="search">
      <input name="q" aria-label="Search the record" placeholder="Search" autocomplete="off" /><kbd>/</kbd>
    </form>
    <label class="asofpick"
      ><span>as of</span> <input type="date" data-param="as_of" value="${s.slice(0,10)}" max="${t.record.as_of}"
    /></label>
    <button type="button" data-theme-toggle aria-label="Light or dark">${A()==="dark"?"Light":"Dark"}</button>`:r`<a class="mark-word" href="/">Readout</a>`}const Me=[["j  k","next, previous item"],["J  K","next, previous fact of any layer (reader)"],["Enter","open it (timeline: once selects, twice opens)"],["Esc","close what is open"],["e","passages behind the item"],["/","search"],["[  ]","previous, next in the series"],["t","chart or table"],["c","what was cut (reader)"],["g then t i o q c m l d","go to a view"],["\\","light or dark"],["?","this list"]],de=()=>localStorage.getItem("keys")!=="off";function ue(t){if(!t)return;(t.matches("a, [tabindex], button, select, input")?t:t.querySelector("a, [tabindex], button"))?.focus({preventScroll:!0}),t.scrollIntoView({block:"nearest"})}const Le=t=>t.getClientRects().length>0;function Q({main:t,drawer:e},s){const n=e.hidden?[...t.querySelectorAll("[data-item]")].filter(Le):[...e.querySelectorAll(".passage a")],a=document.activeElement;let o=n.findIndex(c=>c===a||c.contains(a));o<0&&e.hidden&&(o=n.findIndex(c=>c.matches(".on")));const l=o<0?s>0?0:n.length-1:o+s;ue(n[Math.max(0,Math.min(n.length-1,l))]??null)}function Z({main:t,go:e},s){const n=new CustomEvent("stepfact",{detail:{by:s,go:e},bubbles:!0});t.querySelector(".reader")?.dispatchEvent(n)}function Oe(t){const e=s=>s.split("  ").map(n=>r`<kbd>${n}</kbd> `);t.innerHTML=r`<h2>Keyboard</h2>
    <dl>
      ${Me.map(([s,n])=>r`<dt>${e(s)}</dt>
            <dd>${n}</dd>`)}
    </dl>
    <p>
      <label><input type="checkbox" data-keys ${de()&&r`checked`} /> Single keys are on</label>
    </p>
    <form method="dialog"><button>Close</button></form>`.text,t.querySelector("[data-keys]").onchange=s=>localStorage.setItem("keys",s.target.checked?"on":"off"),t.showModal()}function _e({drawer:t,go:e}){const{query:s}=u();!t.hidden||s.get("ev")?e(p({ev:null})):(s.get("sel")||s.get("open")||s.get("at"))&&e(p({sel:null,open:null,at:null}))}function Ne(t,e){const s=document.activeElement,n=s?.closest("[data-item]");!s||!n||(n.dataset.opens&&u().query.get("sel")===n.dataset.item?(e.preventDefault(),t.go(n.dataset.opens)):s===n&&!s.matches("a")&&n.querySelector("a")?.click())}function Pe(t){const{main:e,help:s,go:n}=t;let a=0;const o=i=>e.querySelector(i)?.click(),c={j:()=>Q(t,1),k:()=>Q(t,-1),J:()=>Z(t,1),K:()=>Z(t,-1),g:()=>void(a=performance.now()),"/":()=>(document.querySelector(".ask input")??document.querySelector("#top input[name=q]"))?.focus(),"?":()=>Oe(s),"[":()=>o("[rel=prev]"),"]":()=>o("[rel=next]"),t:()=>o("[data-key=t]"),c:()=>o("[data-key=c]"),e:()=>document.activeElement?.closest("[data-item]")?.querySelector(".ev, .cell")?.click(),"\\":B};addEventListener("keydown",i=>{const m=i.target;if(m.matches("input:not([type=checkbox]), select, textarea")){i.key==="Escape"&&m.blur();return}if(i.ctrlKey||i.metaKey||i.altKey||s.open)return;if(i.key==="Escape")return _e(t);if(i.key==="Enter")return Ne(t,i);if(!de())return;const d=a&&performance.now()-a<1500?ie.find(he=>he[2]===i.key):void 0;if(a=0,d)return n(p({},d[0]));const y=c[i.key];y&&(i.preventDefault(),y())}),addEventListener("click",i=>{i.target.closest?.("[data-theme-toggle]")&&B()})}const Ie=t=>t.slice(t.indexOf(".")+1).split("_").map(e=>e.charAt(0).toUpperCase()+e.slice(1)+(e.length===1?".":"")).join(" ");class We{constructor(e){this.record=e;const s=ne().map(n=>n.split(".")[0]);this.sides=[...new Set([...s,...e.sides,...e.pairs[0]?.parties??[]])].slice(0,2)}sides;actor(e){return e?this.record.actors[e]??Ie(e):"not said"}issue(e){return e?this.record.issues[e]??g(e):""}side(e){const s=e?.split(".")[0];return s&&s===this.sides[0]?"A":s&&s===this.sides[1]?"M":"P"}sideName(e){return e==="P"?"Press":this.actor(this.sides[e==="A"?0:1])}}const pe=async()=>new We(await $("/record")),_=30,N=(t,e,s)=>r`<section>
    <h2>${t} <small>${e.length}</small></h2>
    ${e.slice(0,_)} ${e.length>_&&r`<p class="muted">and ${e.length-_} more</p>`}
    ${!e.length&&r`<p class="muted">${s}</p>`}
  </section>`,De=async(t,e)=>{const s=await $("/desk"),n=s.failed.map(({path:c,reason:i})=>r`<p data-item="${c}" tabindex="0"><b>${c}</b><br /><small>${i}</small></p>`),a=s.embargoes.map(({until:c},i)=>r`<p data-item="embargo-${i}" tabindex="0">
        <b>One text</b><br /><small>${c?`until ${re(c)}`:"until it is released by hand"}</small>
      </p>`),o=s.one_sided.map(c=>r`<p>
        <a data-item="${c.engagement}" href="${k("engagement",...c.engagement.split("/"))}"
          >${xe({...c,status:"held"})}, ${b(c.when)}</a
        ><br /><small
          >${Se(e,c.parties)}; no text from ${e.actor(c.lacks)}.
          ${T(k("doc",c.readout.document),F(c.readout))}</small
        >
      </p>`),l=s.genres.map(({genre:c,documents:i})=>r`<li><span>${g(c??"unknown")}</span> <span class="num">${i}</span></li>`);return r`${R("Desk",`${h(s.seen.documents,"text")} read, ${n.length} not, ${a.length} under embargo`,r`${h(s.origins,"origin")} and ${h(s.copies,"copy","copies")}. What came in, what did not, and what is
      missing.`)}
    <div class="deskgrid">
      ${N("Under embargo",a,"None.")} ${N("Not read",n,"None.")}
      ${N("Lacks a counterpart",o,"None: both sides told of each contact that one told of.")}
      <section>
        <h2>Kinds of text</h2>
        <ul class="plain facet">
          ${l}
        </ul>
      </section>
    </div>
    ${U(e,s.seen)}`},Ke=(...t)=>{const{query:e}=u();return Object.fromEntries(t.filter(s=>e.get(s)).map(s=>[s,e.get(s)]))},S=(t,e,s,n=g)=>{const a=u().query.get(t)??"";return r`<label
    >${e}
    <select data-param="${t}" data-key="${t}" aria-label="${e}">
      <option value="">any</option>
      ${[...new Set([...s,...a?[a]:[]])].map(o=>r`<option value="${o}" ${o===a&&r`selected`}>${n(o)}</option>`)}
    </select></label
  >`},C=(t,e,s,n=[])=>{const a=u().query.get(t)??"",o=[...new Set(n)].filter(Boolean).sort((l,c)=>l.localeCompare(c));return r`<label
      >${e}
      <input
        data-param="${t}"
        aria-label="${e}"
        data-key="${t}"
        value="${a}"
        placeholder="${s}"
        size="${Math.max(s.length,9)}"
        autocomplete="off"
        ${o.length>0&&r`list="known-${t}"`} /></label
    >${o.length>0&&r`<datalist id="known-${t}">${o.slice(0,300).map(l=>r`<option value="${l}"></option>`)}</datalist>`}`},Re=()=>r`${C("since","From","2023-06-01")}${C("until","to","2024-12")}`,G=t=>r`<a href="${p(Object.fromEntries([...t,"next"].map(e=>[e,null])))}">Clear the filters</a>`,Ue=()=>Number.parseInt(u().query.get("next")??"",10)||0;function Fe(t,e,s=e+"s"){const n=Ue(),a=h(t.found,e,s);return!n&&!t.next?r`<p class="rowsnext muted">All ${a}.</p>`:r`<p class="rowsnext">
    <span class="muted">${h(n+1,"")}to ${h(n+t.rows.length,"")}of ${a}</span>
    ${n>0&&r`<a class="btn" rel="prev" href="${p({next:null})}">First page</a>`}
    ${t.next&&r`<a class="btn" rel="next" href="${p({next:t.next})}">Next ${e===s?"rows":s} <kbd>]</kbd></a>`}
  </p>`}const W={on_record_named:"On record, named",on_record_institution:"On record, institution",on_background_unnamed:"Background, unnamed",document:"A document",unattributed:"Speaker not said"},He=t=>r`<span class="badge ${t}">${W[t]??g(t)}</span>`,D=t=>r`<span class="dr ${t??"no"}">${t?g(t).toLowerCase():"no other text"}</span>`;function ze(t,{changes:e}){const s=new j(t.words),[n]=t.span,a=[];let o=0;for(const{here:l,original:c}of e)c&&c.span[0]-n>=o&&c.span[1]-n<=s.size?(a.push(s.slice(o,c.span[0]-n),r`<del>${c.words}</del>`),o=c.span[1]-n):c&&a.push(r` <del>${c.words}</del> `),l&&a.push(r` <ins>${l.words}</ins>`);return a.push(s.slice(o,s.size)),a}const P=["speaker","attribution","form","change","issue","outlet","document","engagement","genre","since","until"],Ve=["verbatim","trimmed","spliced","altered","misattributed"],I={will_say:"to be said",may_say:"may be said",did_not_say:"not said"};function Je(t,e){const s=e.speaker_actor?.includes(".")?e.speaker_actor.split(".")[0]:null;return r`${e.speaker||"not said"}${s&&t.record.actors[s]&&r`<small>${t.actor(s)}</small>`}`}const Be=(t,e)=>r`<tr data-item="${e.document}/${e.fact}">
    <td class="words">
      ${E(e.document,e.fact,e.quote)}${(e.form!=="direct"||I[e.modality])&&r`<small
        >${e.form!=="direct"&&`${e.form==="mixed"?"quoted in part":"reported, not quoted"}`}${I[e.modality]&&r` · ${I[e.modality]}`}</small
      >`}
    </td>
    <td>${Je(t,e)}</td>
    <td>
      ${He(e.attribution)}${e.rule&&r`<small>${ce(`fact/${e.document}/${e.rule}`,"rule in force")}</small>`}
    </td>
    <td>
      ${e.utterance?T(k("utterance",...e.utterance.split("/")),D(e.change)):D(null)}
    </td>
    <td>${e.outlet||"outlet not known"}<small>${b(e.date)}</small></td>
  </tr>`;function Qe(t,e,s){return t?e?`${e} of ${h(t,"quote")} ${e===1?"alters":"alter"} the words of ${e===1?"its":"their"} source`:`${h(t,"quote")}${s?" with these filters":""}; none is known to alter the words of its source`:"No quote fits these filters"}const Ze=async(t,e)=>{const s=Ke(...P),n=u().query.get("next"),[a,o]=await Promise.all([$("/quotes",{...s,next:n}),$("/quotes",{...s,change:"altered",limit:1})]),l=s.change&&s.change!=="altered"?0:o.found,c=e.sides.map(d=>e.actor(d)),i=Object.keys(e.record.issues).sort((d,y)=>e.issue(d).localeCompare(e.issue(y))),m=a.next||n;return r`${R("Quotes",Qe(a.found,l,Object.keys(s).length>0),"Each quote with the rule it was given under, and what its text made of the words.",r`${C("speaker","Speaker","name or state",[...c,...a.rows.map(d=>d.speaker)])}
    ${S("attribution","Attribution",Object.keys(W),d=>W[d]??g(d))}
    ${S("form","Form",["direct","mixed","indirect"])} ${S("change","Against source",Ve)}
    ${S("issue","Issue",i,d=>e.issue(d))}
    ${C("outlet","Outlet","part of a name",a.rows.map(d=>d.outlet))}
    ${Re()} ${Object.keys(s).length>0&&G(P)}
    ${J("/quotes",s,`CSV of ${a.found===1?"this quote":`all ${h(a.found,"quote")}`}`)}
    ${m&&J("/quotes",{...s,next:n,limit:a.rows.length},`CSV of these ${a.rows.length}`)}`)}
  ${a.rows.length?r`<div class="scroll">
          <table class="ledger">
            <thead>
              <tr>
                <th scope="col">Words</th>
                <th scope="col">Speaker</th>
                <th scope="col">Attribution</th>
                <th scope="col">Against source</th>
                <th scope="col">Text</th>
              </tr>
            </thead>
            <tbody>
              ${a.rows.map(d=>Be(e,d))}
            </tbody>
          </table>
        </div>
        ${Fe(a,"quote")}`:be("Nothing is left",G(P))}
  ${U(e,a.seen)}`};function Ge(t){const e=new Map;for(const{change:n}of t)e.set(n,(e.get(n)??0)+1);return["misattributed","altered","spliced","trimmed","verbatim"].flatMap(n=>e.has(n)?[`${e.get(n)} ${n}`]:[]).join(", ")}function Xe(t,e,s,n){const{document:a,id:o}=s.quote;return r`<tr data-item="${a}/${o}">
    <td class="words">
      ${E(a,s.passage.span,s.passage.words)}
      ${s.changes.length>0&&r`<p class="drift"><small>against its source:</small> ${ze(e.passage,s)}</p>`}
    </td>
    <td>${D(s===e?"source":s.change)}</td>
    <td>${n&&r`${T(k("doc",a),F(n))}<small>${H(t,n)}</small>`}</td>
  </tr>`}const Ye=async({path:t},e)=>{const s=await $(`/utterances/${t.join("/")}`),[n,...a]=s.quotes,o=new Map(s.documents.map(d=>[d.document,d])),l=s.actor?e.actor(s.actor):s.name||"speaker not said",c=a.filter(({change:d})=>d==="altered"||d==="misattributed").length,i=s.documents.flatMap(({date:d})=>d??[]).sort(),m=c?`${c} of ${h(a.length,"quote")} ${c===1?"alters":"alter"} these words`:`${h(a.length,"quote")} ${a.length===1?"keeps":"keep"} to these words`;return r`${R(r`Saying · ${l}`,m,r`${Ge(a)}. ${ce(`utterance/${s.id}`,h(s.quotes.length,"passage"))} in
      ${h(s.documents.length,"text")}.`)}
    <section class="quote">
      <h2>The source</h2>
      <blockquote>${E(n.quote.document,n.passage.span,`“${n.passage.words}”`)}</blockquote>
      <p>${l} ${o.get(n.quote.document)&&r`<small>${H(e,o.get(n.quote.document))}</small>`}</p>
    </section>
    <h2>What the texts made of it</h2>
    <div class="scroll">
      <table class="ledger">
        <thead>
          <tr>
            <th scope="col">Words</th>
            <th scope="col">Against source</th>
            <th scope="col">Text</th>
          </tr>
        </thead>
        <tbody>
          ${s.quotes.map(d=>Xe(e,n,d,o.get(d.quote.document)))}
        </tbody>
      </table>
    </div>
    ${U(e,{documents:s.documents.length,first:i[0],last:i.at(-1)})}`},et={desk:De,quotes:Ze,utterance:Ye},M=t=>document.querySelector(t),f=M("#main"),v=M("#drawer");let x=0,X="",Y=null,K=null,ee;const tt=r`<div class="state" aria-busy="true">
  <p>Reading the record</p>
  <div class="wait"></div>
</div>`,me=t=>{const e=t instanceof q?t:new q(0,"page","This view could not be drawn",String(t));return r`<div class="state err" role="alert">
    <h1>${e.title}</h1>
    <p>${e.detail}</p>
    <p><code>${e.code}</code> · <a href="${p({})}">Try again</a> · <a href="${p({},"/timeline")}">Timeline</a></p>
  </div>`},st=async()=>r`<div class="state">
    <h1>No such page</h1>
    <p><a href="${p({},"/timeline")}">Timeline</a></p>
  </div>`;async function nt(t){const e=u(),n=await(et[e.path[0]]??st)({...e,path:e.path.slice(1)},t);return"markup"in n?n:{markup:n}}async function at(t){const e=u().query.get("ev"),[s,n]=[Y,x];if(Y=e,document.body.classList.toggle("with-drawer",!!e),e&&e!==s){const a=await Te(t,e).catch(me);if(n!==x)return;v.innerHTML=a.text,v.hidden=!1,v.focus({preventScroll:!0})}else e||(v.hidden=!0,s&&K&&f.querySelector(`a[href="${CSS.escape(K)}"]`)?.focus({preventScroll:!0}))}function ot(t,e){const s=f.querySelector("h1")?.textContent??"";document.title=s?`${s} – Readout`:"Readout",t?e&&!u().query.get("ev")&&ue(f.querySelector(`[data-item="${CSS.escape(e)}"], [data-key="${CSS.escape(e)}"]`)):(M("#live").textContent=s,scrollTo(0,0),u().query.get("ev")||f.focus({preventScroll:!0}))}async function L(){const t=++x,e=location.pathname===X,s=document.activeElement,n=s?.dataset.item??s?.dataset.key,a=setTimeout(()=>t===x&&(f.innerHTML=tt.text),300);let o=null,l;try{o=await pe(),l=await nt(o)}catch(c){l={markup:me(c)}}clearTimeout(a),t===x&&(ee?.(),M("#top").innerHTML=je(o).text,f.className=`v-${u().path[0]}`,f.innerHTML=l.markup.text,ee=l.start?.(f),X=location.pathname,ot(e,n),o&&await at(o))}function O(t){history.pushState(null,"",t),L()}addEventListener("click",t=>{const e=t.target.closest?.("a[href]");if(!e||t.defaultPrevented||t.button||t.ctrlKey||t.metaKey||t.shiftKey||t.altKey)return;const s=e.getAttribute("href");s!=="#main"&&(e.hasAttribute("download")||e.hasAttribute("target")||!s.startsWith("/")||s.startsWith("/api/")||(t.preventDefault(),e.matches(".ev, .cell")&&(K=s),O(s)))});addEventListener("change",t=>{const e=t.target;e.dataset.param&&O(p({[e.dataset.param]:e.value.includes("|")?e.value.split("|"):e.value,next:null}))});addEventListener("submit",t=>{t.preventDefault();const e=t.target,s=Object.fromEntries([...new FormData(e)].map(([n,a])=>[n,String(a)]));O(p(s,e.dataset.to??location.pathname))});addEventListener("popstate",()=>void L());let te=innerWidth;addEventListener("resize",()=>{innerWidth!==te&&L(),te=innerWidth});async function rt(){if(location.pathname==="/"){const t=(await pe().catch(()=>null))?.record.pairs[0]?.parties??[];history.replaceState(null,"",p({party:t},"/timeline"))}await L()}le();Pe({main:f,drawer:v,help:document.querySelector("#help"),go:O});rt();
